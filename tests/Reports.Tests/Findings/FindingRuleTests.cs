using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Findings;
using QualityMonitor.Reports.Quarterly.Highlights;
using QualityMonitor.Reports.Tests.Quarterly;
using Xunit;

namespace QualityMonitor.Reports.Tests.Findings;

/// <summary>What a head is told, whatever else there is to say.</summary>
public sealed class FindingRuleTests(TownReport town) : IClassFixture<TownReport>
{
    private QuarterlyReport With(params Status[] statuses)
    {
        var row = town.Report.Rows[0] with
        {
            Movement = null,
            PreviousStatus = null,
            Benchmarks = null,
            Schools = [],
            Contradiction = null,
            Declared = false,
        };
        IndicatorRow[] rows =
        [
            .. statuses.Select(
                (status, index) =>
                    row with
                    {
                        Code = $"1.{index + 1}",
                        Status = status,
                        Degree = 0.5m + (index * 0.01m),
                    }
            ),
        ];
        return town.Report with { Rows = rows, Counts = StatusCounts.Of(rows), Completeness = null, Support = null };
    }

    private static string Of(QuarterlyReport report) =>
        string.Join(
            ' ',
            FindingRule
                .Of(report)
                .Select(static one => $"{one.News}:{string.Join('+', one.Rows.Select(static row => row.Code))}")
        );

    [Theory]
    [InlineData("", "")]
    [InlineData("Met Met", "")]
    [InlineData("Met Missed", "Missed:1.2")]
    [InlineData("Missed Missed Missed", "Missed:1.1 Missed:1.2 Missed:1.3")]
    [InlineData("Missed Missed Missed Missed", "Missed:1.1 Missed:1.2 Missed:1.3 MoreMissed:1.4")]
    [InlineData(
        "Missed Missed Missed Missed Missed AtRisk",
        "Missed:1.1 Missed:1.2 Missed:1.3 MoreMissed:1.4+1.5 AtRisk:1.6"
    )]
    [InlineData("AtRisk Met AtRisk", "AtRisk:1.1+1.3")]
    [InlineData("Indeterminate NoFact Met", "Unclear:1.1 WithoutFact:1.2")]
    [InlineData(
        "Missed Missed Missed AtRisk Indeterminate NoFact",
        "Missed:1.1 Missed:1.2 Missed:1.3 AtRisk:1.4 Unclear:1.5"
    )]
    [InlineData("NoPlan NotDue", "")]
    public void Every_failure_then_what_is_at_risk_then_what_nobody_can_judge(string statuses, string told) =>
        Assert.Equal(
            told,
            Of(With([.. statuses.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Status>)]))
        );

    [Fact]
    public void One_good_thing_comes_last_and_has_its_place_among_all_failures()
    {
        var report = With(
            Status.Missed,
            Status.Missed,
            Status.Missed,
            Status.Missed,
            Status.AtRisk,
            Status.Met,
            Status.NoFact
        );
        var good = report.Rows[5] with
        {
            Movement = town
                .Report.Rows.Select(static row => row.Movement)
                .First(static one => one?.Trend == Trend.Improved),
        };
        report = report with { Rows = [.. report.Rows.Take(5), good, report.Rows[6]] };

        Assert.Equal("Missed:1.1 Missed:1.2 Missed:1.3 MoreMissed:1.4 AtRisk:1.5 Achieved:1.6", Of(report));
    }

    [Fact]
    public void A_verdict_on_words_alone_and_a_silent_school_are_told_elsewhere()
    {
        var report = With(Status.Met);
        report = report with
        {
            Rows = [report.Rows[0] with { Declared = true }],
            Completeness = new Completeness(new DateOnly(2026, 1, 12), true, [], [], ["СОШ № 11"]),
        };

        Assert.Equal("", Of(report));
    }

    [Fact]
    public void What_silent_schools_have_kept_out_of_the_number_is_told_beside_it_and_not_again()
    {
        var report = With(Status.Indeterminate, Status.Indeterminate);
        var first = report.Rows[0];
        var fallen = first with
        {
            Grounds = first.Grounds with { Absence = Rows.Absence(AbsenceEffect.Turns, Status.Met, Status.AtRisk) },
        };

        Assert.Equal("Unclear:1.2", Of(report with { Rows = [fallen, report.Rows[1]] }));
        Assert.Equal("", Of(report with { Rows = [fallen] }));
    }

    [Fact]
    public void In_a_region_the_municipalities_behind_are_told_however_much_is_missed()
    {
        var report = With(Status.Missed, Status.Missed, Status.Missed, Status.AtRisk, Status.Met);
        var territory = new TerritoryFigure("t1", "Заречье", report.Rows[0].Fact, null, Status.Missed, null);
        report = report with { Rows = [report.Rows[0] with { Territories = [territory] }, .. report.Rows.Skip(1)] };

        Assert.Contains(FindingRule.Of(report), static one => one.News == News.TerritoriesBehind);
    }
}
