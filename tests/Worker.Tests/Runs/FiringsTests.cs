using System.Globalization;
using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Schedules;
using Xunit;

namespace QualityMonitor.Worker.Tests.Runs;

public sealed class FiringsTests
{
    private const string Quarterly = "0 0 9 15 1,4,7,10 ?";
    private static readonly ProductionCalendar Calendar = new([]);
    private static readonly TimeZoneInfo Moscow = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow");

    [Theory]
    [InlineData(Quarterly, "15.01.2026 09:00", "15.01.2026 09:00")]
    [InlineData(Quarterly, "15.01.2026 08:59", "15.10.2025 09:00")]
    [InlineData("* * * * * ?", "15.01.2026 08:59", "15.01.2026 08:59")]
    [InlineData("0 0/15 * * * ?", "15.01.2026 08:59", "15.01.2026 08:45")]
    [InlineData("0 0 9 29 2 ?", "15.01.2026 08:59", "29.02.2024 09:00")]
    [InlineData("0 0 9 1 1 ? 2010", "15.01.2026 08:59", null)]
    [InlineData("", "15.01.2026 08:59", null)]
    public void The_latest_firing_is_found_however_rare_or_dense_they_are(string cron, string until, string? latest) =>
        Assert.Equal(
            latest is null ? null : At(latest),
            new Firings(cron, Moscow, Calendar).Latest(DateTimeOffset.MinValue, At(until))
        );

    [Fact]
    public void Firings_before_a_moment_are_none() =>
        Assert.Null(new Firings(Quarterly, Moscow, Calendar).Latest(At("15.01.2026 09:01"), At("14.04.2026 09:00")));

    [Theory]
    [InlineData("15.10.2025 09:01", "14.01.2026 09:00", "")]
    [InlineData("15.10.2025 09:00", "15.01.2026 09:00", "2025-Q3 2025-Q4")]
    [InlineData("20.12.2025 09:00", "01.08.2026 09:00", "2025-Q4 2026-Q1 2026-Q2")]
    public void After_any_stop_each_quarter_has_its_own_firing(string since, string until, string quarters) =>
        Assert.Equal(
            quarters,
            string.Join(
                ' ',
                new Firings(Quarterly, Moscow, Calendar)
                    .OfReports(Cadence.Quarter, At(since), At(until))
                    .Select(static one => one.Period.Code)
            )
        );

    [Fact]
    public void Of_a_schedule_that_fires_often_the_latest_firing_of_each_quarter_counts() =>
        Assert.Equal(
            [(Period.Quarter(2025, 3), At("31.12.2025 09:00")), (Period.Quarter(2025, 4), At("07.01.2026 09:00"))],
            new Firings("0 0 9 * * ?", Moscow, Calendar)
                .OfReports(Cadence.Quarter, At("15.11.2025 12:00"), At("08.01.2026 08:00"))
                .Select(static one => (one.Period, one.At))
        );

    [Theory]
    [InlineData(null, null, null, false)] // it never fired
    [InlineData("09:00", null, null, true)]
    [InlineData("09:00", "08:59", null, true)] // a run from before does not answer it
    [InlineData("09:00", "09:00", null, false)]
    [InlineData("09:00", null, "09:10", false)] // failed just now
    [InlineData("09:00", null, "09:05", true)] // failed a while ago
    [InlineData("09:00", null, "08:59", true)]
    [InlineData("09:00", "09:10", "09:05", false)]
    public void A_job_is_due_from_a_firing_until_a_run_that_began_after_it_succeeded(
        string? firing,
        string? succeeded,
        string? failed,
        bool due
    ) => Assert.Equal(due, FiringRule.IsDue(Today(firing), Today(succeeded), Today(failed), Today("09:20")!.Value));

    private static DateTimeOffset? Today(string? time) => time is null ? null : At("15.01.2026 " + time);

    private static DateTimeOffset At(string text) =>
        new(
            DateTime.ParseExact(text, "dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None),
            TimeSpan.FromHours(3)
        );

    [Fact]
    public void A_yearly_report_is_of_the_year_that_was_over_also_where_its_firing_was_slept_through_for_years()
    {
        Assert.Equal(
            [(Period.Year(2024), At("25.01.2025 09:00")), (Period.Year(2025), At("25.01.2026 09:00"))],
            new Firings("0 0 9 25 1 ?", Moscow, Calendar)
                .OfReports(Cadence.CalendarYear, At("26.01.2024 00:00"), At("01.02.2026 08:00"))
                .Select(static one => (one.Period, one.At))
        );
    }
}
