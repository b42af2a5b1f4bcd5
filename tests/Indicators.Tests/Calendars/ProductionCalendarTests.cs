using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Calendars;

public sealed class ProductionCalendarTests
{
    /// <summary>The file that is shipped.</summary>
    internal static ProductionCalendar Shipped { get; } =
        new(
            CalendarReader
                .Read(
                    File.ReadAllText(
                        Path.Combine(Repository.Root, "src", "Reports", "Calendars", "production-calendar.csv")
                    )
                )
                .Value
        );

    [Theory]
    [InlineData(2025, 247)]
    [InlineData(2026, 247)]
    [InlineData(2027, 247)]
    public void The_shipped_years_have_as_many_working_days_as_the_official_calendar(int year, int workingDays)
    {
        Assert.True(Shipped.Knows(year));
        Assert.Equal(workingDays, Shipped.Count(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31)));
    }

    [Theory]
    [InlineData("2025-01-08", false)]
    [InlineData("2025-01-09", true)]
    [InlineData("2025-02-24", true)] // 23 February was a Sunday, but the decree moved it to 8 May.
    [InlineData("2025-05-08", false)]
    [InlineData("2025-11-01", true)] // A Saturday worked for Monday, 3 November.
    [InlineData("2025-11-03", false)]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-09", false)]
    [InlineData("2026-01-12", true)]
    [InlineData("2026-03-09", false)] // 8 March is a Sunday: the law moves it.
    [InlineData("2026-05-11", false)]
    [InlineData("2026-12-31", false)]
    [InlineData("2027-02-20", true)]
    [InlineData("2027-02-22", false)]
    [InlineData("2027-05-03", false)]
    [InlineData("2027-05-10", false)]
    [InlineData("2027-06-14", false)]
    [InlineData("2027-11-05", false)]
    public void Days_moved_by_decree_and_by_law_are_known(string day, bool isWorking) =>
        Assert.Equal(isWorking, Shipped.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2030-01-08", false)]
    [InlineData("2030-01-09", true)]
    [InlineData("2030-02-23", false)]
    [InlineData("2030-02-25", false)] // 23 February 2030 is a Saturday.
    [InlineData("2030-02-26", true)]
    public void Of_an_unknown_year_only_weekends_and_the_holidays_of_the_law_are_free(string day, bool isWorking)
    {
        Assert.False(Shipped.Knows(2030));
        Assert.Equal(isWorking, Shipped.IsWorkingDay(Day(day)));
    }

    [Fact]
    public void A_day_off_moves_to_the_nearest_working_day_over_the_january_holidays()
    {
        Assert.Equal(Day("2026-01-12"), Shipped.ThisOrNext(Day("2025-12-31")));
        Assert.Equal(Day("2025-12-30"), Shipped.ThisOrPrevious(Day("2026-01-11")));
        Assert.Equal(Day("2026-01-13"), Shipped.ThisOrNext(Day("2026-01-13")));
        Assert.Equal(Day("2026-01-13"), Shipped.After(Day("2025-12-30"), 2));
        Assert.Equal(0, Shipped.Count(Day("2025-12-30"), Day("2026-01-11")));
    }

    [Fact]
    public void A_later_year_of_the_same_number_replaces_the_earlier_one()
    {
        var own = CalendarReader.Read("2026; приказ\n# каникулы\n12.01.2026; выходной\n17.01.2026; Рабочий").Value;
        var calendar = new ProductionCalendar([.. Shipped.Years, .. own]);

        Assert.False(calendar.IsWorkingDay(Day("2026-01-12")));
        Assert.True(calendar.IsWorkingDay(Day("2026-01-17")));
        Assert.True(calendar.IsWorkingDay(Day("2026-01-09")));
        Assert.False(calendar.IsWorkingDay(Day("2025-05-02")));
        Assert.Equal("приказ", calendar.Years[1].Source);
    }

    [Theory]
    [InlineData("2026;приказ\n03.01.2026", "Строка 2")]
    [InlineData("2026;приказ\n\n03.01.2026;32.01.2026", "Строка 3")]
    [InlineData("03.01.2026;09.01.2026", "Строка 1")]
    [InlineData("2026;приказ\n03.01.2027;09.01.2027", "Строка 2")]
    [InlineData("2026;приказ\n03.01.2026;09.01.2027", "Строка 2")]
    [InlineData("2026;", "Строка 1")]
    public void A_line_that_cannot_be_understood_is_named(string text, string line)
    {
        var read = CalendarReader.Read(text);

        Assert.StartsWith(line + " ", read.Problem!.Sentence, StringComparison.Ordinal);
        Assert.Contains("03.01.2026;09.01.2026", read.Problem.Expected, StringComparison.Ordinal);
    }

    internal static DateOnly Day(string iso) =>
        DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
