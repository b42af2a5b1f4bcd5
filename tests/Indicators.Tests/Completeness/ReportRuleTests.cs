using System.Globalization;
using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Periods;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Completeness;

/// <summary>The schedule asks on the 15th after each quarter at nine; 15.01.2026 is a Thursday.</summary>
public sealed class ReportRuleTests
{
    private static readonly ProductionCalendar Calendar = new([]);
    private static readonly ReportFiring Firing = ReportFiring.Of(At("15.01.2026 09:00"));

    [Theory]
    [InlineData("15.01.2026 09:00", 2025, 4)]
    [InlineData("01.01.2026 00:00", 2025, 4)]
    [InlineData("31.03.2026 23:59", 2025, 4)]
    [InlineData("01.04.2026 00:00", 2026, 1)]
    [InlineData("31.05.2026 09:00", 2026, 1)]
    [InlineData("29.02.2028 09:00", 2027, 4)]
    public void A_firing_is_for_the_last_quarter_that_was_over_on_its_day(string at, int year, int quarter) =>
        Assert.Equal(Period.Quarter(year, quarter), ReportFiring.Of(At(at)).Period);

    [Theory]
    [InlineData("01.07.2025 12:00", "01.07.2025 12:00", null, true)] // nothing was made
    [InlineData("01.07.2025 12:00", "01.07.2025 12:00", "15.01.2026 09:00", false)] // made for this firing
    [InlineData("01.07.2025 12:00", "01.07.2025 12:00", "15.02.2026 09:00", false)] // the clock went back after it
    [InlineData("01.07.2025 12:00", "01.07.2025 12:00", "05.01.2026 09:00", true)] // the schedule asks once more
    [InlineData("15.01.2026 09:00", "01.07.2025 12:00", null, true)] // switched on at this very moment
    [InlineData("15.01.2026 09:01", "01.07.2025 12:00", null, false)] // switched on after it
    [InlineData("01.07.2025 12:00", "15.01.2026 09:01", null, false)] // the programme was not known yet
    public void A_report_is_owed_from_its_firing_until_it_is_made_for_it(
        string since,
        string known,
        string? made,
        bool owed
    ) => Assert.Equal(owed, ReportRule.IsOwed(Firing, At(since), At(known), made is null ? null : At(made)));

    [Theory]
    [InlineData(null, null, "15.01.2026 09:00", ReportStep.Collect)]
    [InlineData("15.01.2026 08:59", null, "15.01.2026 09:00", ReportStep.Collect)] // files of the last minute
    [InlineData("15.01.2026 09:00", null, "15.01.2026 09:00", ReportStep.Make)]
    [InlineData("20.03.2026 11:00", null, "20.03.2026 11:01", ReportStep.Make)] // after a stop of months
    [InlineData("15.01.2026 09:00", "15.01.2026 09:00", "15.01.2026 09:01", ReportStep.Wait)]
    [InlineData("16.01.2026 08:59", "10.01.2026 09:00", "16.01.2026 08:59", ReportStep.Wait)]
    [InlineData("16.01.2026 09:00", "10.01.2026 09:00", "16.01.2026 09:00", ReportStep.Make)] // rather than never
    [InlineData("16.01.2026 12:00", "16.01.2026 12:00", "16.01.2026 12:01", ReportStep.Wait)] // Friday: begun anew
    [InlineData("19.01.2026 11:59", "16.01.2026 12:00", "19.01.2026 11:59", ReportStep.Wait)] // the weekend is none
    [InlineData("19.01.2026 12:00", "16.01.2026 12:00", "19.01.2026 12:00", ReportStep.Make)]
    [InlineData("19.01.2026 12:00", "16.01.2027 12:00", "15.01.2026 12:00", ReportStep.Wait)]
    [InlineData("19.01.2026 12:00", "16.01.2027 12:00", "19.01.2026 12:00", ReportStep.Make)] // a clock ran a year ahead
    [InlineData("10.01.2026 09:00", "10.01.2026 09:00", "19.01.2026 12:00", ReportStep.Collect)]
    public void It_is_made_after_collecting_and_waits_a_working_day_for_a_source_that_cannot_be_read(
        string? collected,
        string? failingSince,
        string now,
        ReportStep step
    ) =>
        Assert.Equal(
            step,
            ReportRule.StepOf(
                Firing,
                collected is null ? null : At(collected),
                failingSince is null ? [] : [new UnreadSource("почта", At(failingSince), "не отвечает")],
                Calendar,
                At(now)
            )
        );

    [Fact]
    public void A_source_that_recovered_and_broke_again_is_waited_for_from_then_whatever_the_offset_of_its_moment() =>
        Assert.Equal(
            At("19.01.2026 12:00"),
            ReportRule.PatienceEnd(
                Firing,
                new UnreadSource("почта", At("16.01.2026 12:00").ToUniversalTime(), "не отвечает"),
                Calendar,
                At("16.01.2026 12:00")
            )
        );

    [Fact]
    public void Nobody_is_reminded_while_a_source_cannot_be_read()
    {
        Assert.True(ReminderRule.MayRemind([]));
        Assert.False(ReminderRule.MayRemind([new UnreadSource("почта", At("16.01.2026 12:00"), "не отвечает")]));
    }

    private static DateTimeOffset At(string text) =>
        new(
            DateTime.ParseExact(text, "dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None),
            TimeSpan.FromHours(3)
        );
}
