using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Findings;
using QualityMonitor.Reports.Tests.Quarterly;
using Xunit;

namespace QualityMonitor.Reports.Tests.Findings;

/// <summary>What may be said of an indicator's way through its periods.</summary>
public sealed class RunRuleTests(TownReport town) : IClassFixture<TownReport>
{
    private IndicatorRow Row =>
        town.Report.Rows.Single(static row => row.Code == "1.1") with
        {
            Direction = Direction.HigherIsBetter,
            Status = Status.Missed,
        };

    [Theory]
    [InlineData("2025-Q3=93 2025-Q4=88", -1, 93)]
    [InlineData("2025-Q2=93 2025-Q3=90 2025-Q4=88", -2, 93)]
    [InlineData("2025-Q1=80 2025-Q2=93 2025-Q3=90 2025-Q4=88", -2, 93)]
    [InlineData("2025-Q1=95 2025-Q2=93 2025-Q3=90 2025-Q4=88", -3, 95)]
    [InlineData("2025-Q2=88 2025-Q3=90 2025-Q4=93", 2, 88)]
    // What stood still, what some gave alone, what was measured otherwise and a gap all end the way.
    [InlineData("2025-Q2=93 2025-Q3=93 2025-Q4=88", -1, 93)]
    [InlineData("2025-Q1=95 2025-Q2=93p 2025-Q3=90 2025-Q4=88", -1, 90)]
    [InlineData("2025-Q1=95 2025-Q2=93 2025-Q3=90n 2025-Q4=88", -1, 90)]
    [InlineData("2025-Q1=95 2025-Q3=90 2025-Q4=88", -1, 90)]
    [InlineData("2023/2024=46 2024/2025=50 2025/2026=58", 2, 46)]
    public void Moves_one_way_are_counted_as_far_back_as_they_can_be_told(string points, int moves, int from)
    {
        var found = Moves.Of(Row.WithRun(points))!;

        Assert.Equal((moves, from), (found.IsUp ? found.Count : -found.Count, (int)found.From));
    }

    [Theory]
    [InlineData("2025-Q3=88 2025-Q4=88")]
    [InlineData("2025-Q2=93 2025-Q4=88")]
    public void What_stood_still_or_has_a_gap_has_not_moved(string points) =>
        Assert.Null(Moves.Of(Row.WithRun(points)));

    [Fact]
    public void A_figure_that_rose_because_the_weakest_school_is_silent_has_not_risen()
    {
        var row = Row.WithRun("2025-Q2=93 2025-Q3=90 2025-Q4=95p").Moved(-1);

        Assert.Equal((2, false), (Moves.Of(row)!.Count, Moves.Of(row)!.IsUp));
    }

    [Fact]
    public void Of_a_total_what_each_quarter_added_is_compared_and_not_the_totals() =>
        Assert.Equal(
            (2, false, 40m, 10m),
            Moves.Of(Row.WithRun("2025-Q1=40 2025-Q2=70 2025-Q3=80", isRunningTotal: true)) is { } moves
                ? (moves.Count, moves.IsUp, moves.From, moves.To)
                : default
        );

    [Fact]
    public void What_does_not_compare_has_not_moved() =>
        Assert.Null(
            Moves.Of(
                Row.WithRun("2025-Q3=93 2025-Q4=88") with
                {
                    Movement = new Dynamics(Trend.Incomparable, null, null, null, null, Indicators.Values.Unit.Percent),
                }
            )
        );

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Three_moves_make_a_trend(int count, bool isTrend) =>
        Assert.Equal(isTrend, new Moves(count, true, 1, "2025-Q1", 2).IsTrend);

    [Theory]
    [InlineData("2025-Q1=1+ 2025-Q2=1+ 2025-Q3=1+ 2025-Q4=1-", 1, 3)]
    [InlineData("2025-Q1=1- 2025-Q2=1+ 2025-Q3=1+ 2025-Q4=1-", 1, 2)]
    [InlineData("2025-Q1=1+ 2025-Q2=1- 2025-Q3=1- 2025-Q4=1-", 3, 0)]
    // Without a plan, over a gap or a break nobody can tell.
    [InlineData("2025-Q2=1+ 2025-Q3=1 2025-Q4=1-", 1, 0)]
    [InlineData("2025-Q1=1- 2025-Q2=1- 2025-Q4=1-", 1, 0)]
    [InlineData("2025-Q2=1+ 2025-Q3=1+ 2025-Q4=1n-", 1, 0)]
    [InlineData("2025-Q4=1-", 1, 0)]
    public void How_long_a_plan_has_been_missed_is_counted_the_same_way(string points, int running, int metBefore) =>
        Assert.Equal(new Misses(running, metBefore), Misses.Of(Row.WithRun(points)));

    [Fact]
    public void What_is_met_is_missed_for_no_time() =>
        Assert.Null(Misses.Of(Row.WithRun("2025-Q3=1- 2025-Q4=1+") with { Status = Status.Met }));

    [Fact]
    public void Without_a_run_it_is_missed_now() => Assert.Equal(new Misses(1, 0), Misses.Of(Row with { Run = null }));
}
