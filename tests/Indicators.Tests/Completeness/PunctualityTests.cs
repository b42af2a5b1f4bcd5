using System.Globalization;
using QualityMonitor.Indicators.Completeness;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Completeness;

public sealed class PunctualityTests
{
    [Theory]
    [InlineData("", ReceiptState.NothingDue, 0)]
    [InlineData("2026-10-12/", ReceiptState.Missing, 0)]
    [InlineData("2026-10-12/2026-10-05", ReceiptState.InTime, 0)]
    [InlineData("2026-10-12/2026-10-12", ReceiptState.InTime, 0)]
    [InlineData("2026-10-12/2026-10-13", ReceiptState.Late, 1)]
    // A year's figure and a quarter's, each with its own deadline.
    [InlineData("2026-09-10/2026-10-05 2026-10-12/2026-10-05", ReceiptState.Late, 25)]
    [InlineData("2026-09-10/2026-09-01 2026-10-12/", ReceiptState.InTime, 0)]
    [InlineData("2026-09-10/ 2026-10-12/2026-10-14", ReceiptState.Late, 2)]
    [InlineData("2026-09-10/ 2026-10-12/", ReceiptState.Missing, 0)]
    public void A_school_stands_by_what_it_owes_and_the_day_it_was_received(
        string owed,
        ReceiptState state,
        int daysLate
    )
    {
        var punctuality = Punctuality.Of([.. owed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Read)]);

        Assert.Equal((state, daysLate), (punctuality.State, punctuality.DaysLate));
        Assert.Equal(state == ReceiptState.Late, punctuality.Late is not null);
    }

    private static OwedPeriod Read(string text)
    {
        var days = text.Split('/');
        return new OwedPeriod(Day(days[0]), days[1].Length == 0 ? null : Day(days[1]));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
