using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Periods;
using Xunit;
using static QualityMonitor.Indicators.Tests.Calendars.ProductionCalendarTests;

namespace QualityMonitor.Indicators.Tests.Completeness;

public sealed class CollectionDaysTests
{
    [Theory]
    [InlineData("2026-Q3", 10, "2026-09-30", "2026-10-06", "2026-10-09", "2026-10-12", "2026-10-13", "2026-10-14")] // 10 October is a Saturday.
    [InlineData("2026-Q1", 12, "2026-03-31", "2026-04-06", "2026-04-10", "2026-04-13", "2026-04-14", "2026-04-15")] // 12 April is a Sunday.
    [InlineData("2026-Q2", 15, "2026-06-30", "2026-07-07", "2026-07-14", "2026-07-15", "2026-07-16", "2026-07-17")]
    [InlineData("2025-Q4", 15, "2025-12-30", "2026-01-13", "2026-01-14", "2026-01-15", "2026-01-16", "2026-01-19")]
    [InlineData("2025-Q4", 12, "2025-12-30", null, "2026-01-12", "2026-01-12", "2026-01-13", "2026-01-14")] // Between 30 December and 12 January nobody works.
    [InlineData("2025-Q4", 5, "2025-12-30", null, "2026-01-12", "2026-01-12", "2026-01-13", "2026-01-14")] // 5 January is a holiday.
    [InlineData("2026-Q2", 2, "2026-06-30", null, "2026-07-01", "2026-07-02", "2026-07-03", "2026-07-06")]
    [InlineData("2026-Q2", 0, "2026-06-30", null, null, "2026-06-30", "2026-07-01", "2026-07-02")]
    [InlineData("2026", 12, "2026-12-30", null, "2027-01-11", "2027-01-12", "2027-01-13", "2027-01-14")]
    public void Every_stage_is_a_working_day_and_a_short_term_has_fewer_of_them(
        string period,
        int deadlineDays,
        string start,
        string? halfWay,
        string? dayBefore,
        string deadline,
        string overdue,
        string escalation
    )
    {
        var days = CollectionDays.Of(Period.FromCode(period).Value, deadlineDays, Shipped);

        Assert.Equal(
            new CollectionDays(
                Day(start),
                halfWay is null ? null : Day(halfWay),
                dayBefore is null ? null : Day(dayBefore),
                Day(deadline),
                Day(overdue),
                Day(escalation)
            ),
            days
        );
    }

    [Theory]
    [InlineData("2026-09-29", null)]
    [InlineData("2026-09-30", ReminderStage.Start)]
    [InlineData("2026-10-05", ReminderStage.Start)]
    [InlineData("2026-10-06", ReminderStage.HalfWay)]
    [InlineData("2026-10-08", ReminderStage.HalfWay)]
    [InlineData("2026-10-09", ReminderStage.DayBefore)]
    [InlineData("2026-10-12", ReminderStage.DayBefore)] // The deadline itself is in time.
    [InlineData("2026-10-13", ReminderStage.Overdue)]
    [InlineData("2026-12-31", ReminderStage.Overdue)]
    public void A_day_stands_at_the_latest_stage_it_has_reached(string today, ReminderStage? stage) =>
        Assert.Equal(stage, CollectionDays.Of(Period.Quarter(2026, 3), 10, Shipped).StageOn(Day(today)));
}
