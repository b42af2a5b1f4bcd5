using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;
using Xunit;
using static QualityMonitor.Indicators.Tests.Calendars.ProductionCalendarTests;

namespace QualityMonitor.Indicators.Tests.Completeness;

/// <summary>
/// III квартал 2026, ten days: start 30.09, half-way 06.10, day before 09.10, deadline 12.10, overdue 13.10, escalation
/// 14.10.
/// </summary>
public sealed class ReminderRuleTests
{
    private static readonly CollectionDays Days = CollectionDays.Of(Period.Quarter(2026, 3), 10, Shipped);
    private static readonly DateOnly Long = Day("2026-01-01");
    private static readonly IndicatorDefinition Indicator = new(
        "1.1",
        "Показатель",
        Unit.Count,
        Direction.HigherIsBetter,
        Cadence.Quarter,
        OrganisationLevel.School,
        RollUp.Sum,
        Accumulation.Level
    );

    private static readonly Receipt Nothing = new(false, [Indicator]);
    private static readonly Receipt Part = new(true, [Indicator]);
    private static readonly Receipt Whole = new(true, []);

    [Theory]
    [InlineData("2026-09-29", null, null)]
    [InlineData("2026-09-30", null, ReminderStage.Start)]
    [InlineData("2026-09-30", ReminderStage.Start, null)]
    [InlineData("2026-10-01", null, ReminderStage.Start)]
    [InlineData("2026-10-05", ReminderStage.Start, null)]
    [InlineData("2026-10-06", ReminderStage.Start, ReminderStage.HalfWay)]
    [InlineData("2026-10-07", ReminderStage.HalfWay, null)]
    [InlineData("2026-10-09", ReminderStage.HalfWay, ReminderStage.DayBefore)]
    [InlineData("2026-10-12", ReminderStage.DayBefore, null)]
    [InlineData("2026-10-13", ReminderStage.DayBefore, ReminderStage.Overdue)]
    [InlineData("2026-10-13", ReminderStage.Overdue, null)]
    public void A_school_of_which_nothing_has_come_is_reminded_once_at_each_stage(
        string today,
        ReminderStage? told,
        ReminderStage? expected
    ) => Assert.Equal(expected, ReminderRule.ForSchool(Days, Nothing, Standing.Silent, told, Long, Day(today)));

    [Theory]
    [InlineData("2026-10-12", null, ReminderStage.DayBefore)]
    [InlineData("2026-10-20", ReminderStage.Start, ReminderStage.Overdue)]
    [InlineData("2026-11-12", null, ReminderStage.Overdue)]
    [InlineData("2026-11-13", null, null)]
    public void What_was_missed_is_caught_up_by_the_latest_stage_alone_and_for_a_month(
        string today,
        ReminderStage? told,
        ReminderStage? expected
    ) => Assert.Equal(expected, ReminderRule.ForSchool(Days, Nothing, Standing.Silent, told, Long, Day(today)));

    [Theory]
    [InlineData("2026-09-30", null)]
    [InlineData("2026-10-06", null)]
    [InlineData("2026-10-09", ReminderStage.DayBefore)]
    [InlineData("2026-10-13", ReminderStage.Overdue)]
    public void A_school_that_sent_a_part_is_told_what_is_missing_only_around_the_deadline(
        string today,
        ReminderStage? expected
    ) => Assert.Equal(expected, ReminderRule.ForSchool(Days, Part, Standing.Silent, null, Long, Day(today)));

    [Theory]
    [InlineData("2026-09-30")]
    [InlineData("2026-10-09")]
    [InlineData("2026-10-13")]
    public void A_school_that_sent_everything_is_never_reminded(string today) =>
        Assert.Null(ReminderRule.ForSchool(Days, Whole, Standing.Silent, null, Long, Day(today)));

    [Theory]
    [InlineData(Standing.Waiting, null)]
    [InlineData(Standing.Refused, ReminderStage.DayBefore)]
    [InlineData(Standing.Unconfirmed, ReminderStage.DayBefore)]
    [InlineData(Standing.SentBefore, ReminderStage.DayBefore)]
    public void A_school_whose_own_file_waits_for_a_decision_is_not_asked_for_it_again_and_anybody_else_is(
        Standing standing,
        ReminderStage? expected
    )
    {
        Assert.Equal(expected, ReminderRule.ForSchool(Days, Nothing, standing, null, Long, Day("2026-10-09")));
        // What has come otherwise is incomplete all the same.
        Assert.Equal(
            ReminderStage.DayBefore,
            ReminderRule.ForSchool(Days, Part, standing, null, Long, Day("2026-10-09"))
        );
    }

    [Theory]
    [InlineData("2026-10-07", "2026-10-08", null)] // Half-way was before.
    [InlineData("2026-10-06", "2026-10-08", ReminderStage.HalfWay)]
    [InlineData("2026-10-07", "2026-10-09", ReminderStage.DayBefore)]
    public void A_stage_before_reminders_were_switched_on_is_not_caught_up(
        string since,
        string today,
        ReminderStage? expected
    ) => Assert.Equal(expected, ReminderRule.ForSchool(Days, Nothing, Standing.Silent, null, Day(since), Day(today)));

    [Theory]
    [InlineData("2026-10-13", false, false)]
    [InlineData("2026-10-14", false, true)]
    [InlineData("2026-10-14", true, false)]
    [InlineData("2026-11-13", false, true)]
    [InlineData("2026-11-14", false, false)]
    public void The_coordinator_is_told_of_a_silent_school_once_from_the_second_working_day_after_the_deadline(
        string today,
        bool isEscalated,
        bool expected
    ) => Assert.Equal(expected, ReminderRule.ForCoordinator(Days, Nothing, isEscalated, Long, Day(today)));

    [Fact]
    public void A_school_that_sent_anything_is_no_reason_to_write_to_the_coordinator()
    {
        Assert.False(ReminderRule.ForCoordinator(Days, Part, false, Long, Day("2026-10-14")));
        Assert.False(ReminderRule.ForCoordinator(Days, Whole, false, Long, Day("2026-10-14")));
        Assert.False(ReminderRule.ForCoordinator(Days, Nothing, false, Day("2026-10-15"), Day("2026-10-16")));
    }
}
