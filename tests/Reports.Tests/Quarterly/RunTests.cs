using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Charts;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Changes;
using QualityMonitor.Reports.Quarterly.Pictures;
using QualityMonitor.Store;
using QualityMonitor.Store.Loading;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

/// <summary>An indicator looked back upon: every period by its own members and the plan of its own day.</summary>
public sealed class RunTests
{
    private static readonly IndicatorDefinition Share = Town.Indicators[0];

    private static readonly IndicatorDefinition Total = new(
        "2.9",
        "Консультации с начала года",
        Unit.Count,
        Direction.HigherIsBetter,
        Cadence.Quarter,
        OrganisationLevel.School,
        RollUp.Sum,
        Accumulation.Cumulative
    );

    private static readonly IndicatorDefinition Growing = Town.Indicators.Single(static one => one.Code == "2.2");

    [Fact]
    public async Task A_plan_lowered_later_does_not_change_what_an_earlier_period_was_planned_to_give()
    {
        var run = RowOf(await ReportAsync(), Share).Run!;

        Assert.Equal(["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"], run.Points.Select(static one => one.PeriodCode));
        Assert.Equal([null, 98m, 99m, 90m], run.Points.Select(static one => one.PlanNumber));
        Assert.Equal([97.5m, 98m, 98.5m, 89m], run.Points.Select(static one => one.Value));
    }

    [Fact]
    public async Task A_silent_school_is_told_and_a_quarter_of_a_total_without_it_is_not_drawn()
    {
        var report = await ReportAsync();

        Assert.Equal([false, true, false, false], RowOf(report, Share).Run!.Points.Select(static one => one.IsPartial));
        // 30, then 40 without the second school, then 90, then 130: only the first and the last quarter can be told.
        Assert.Equal(
            [("2025-Q1", 30m), ("2025-Q4", 40m)],
            RowOf(report, Total).Run!.Steps.Select(static one => (one.PeriodCode, one.Value))
        );
    }

    [Fact]
    public async Task Growth_that_is_planned_is_drawn_as_the_value_it_comes_to()
    {
        var run = RowOf(await ReportAsync(), Growing).Run!;

        Assert.Equal([null, 674m], run.Points.Select(static one => one.PlanNumber));
    }

    [Fact]
    public async Task The_chart_is_of_the_figures_as_the_report_prints_them()
    {
        var chart = RunPicture.Of(RowOf(await ReportAsync(), Share), isTitled: true)!;

        Assert.Equal("Успеваемость", chart.Title);
        Assert.Equal(["97,5", "98", "98,5", "89"], chart.Points.Select(static one => one.Text));
        Assert.Equal((Mark.Cross, "90"), (chart.Last.Mark, chart.PlanText));
    }

    /// <summary>What an earlier report said is told again, not changed: the row itself has the data.</summary>
    [Fact]
    public async Task A_run_alone_makes_no_corrected_edition()
    {
        var report = await ReportAsync();
        var bare = report with { Rows = [.. report.Rows.Select(static row => row with { Run = null })] };

        Assert.Equal(ReportPoints.Of(bare).Hash(), ReportPoints.Of(report).Hash());
    }

    [Theory]
    [InlineData("2025-Q1=10 2025-Q2=25 2025-Q3=25 2025-Q4=60", "2025-Q1=10 2025-Q2=15 2025-Q3=0 2025-Q4=35")]
    [InlineData("2024-Q4=80 2025-Q1=10", "2025-Q1=10")]
    [InlineData("2025-Q1=10 2025-Q3=40 2025-Q4=50", "2025-Q1=10 2025-Q4=10")]
    [InlineData("2025-Q1=10 2025-Q2=8 2025-Q3=20", "2025-Q1=10 2025-Q3=12")]
    [InlineData("2025-Q1=10 2025-Q2=20p 2025-Q3=30 2025-Q4=45", "2025-Q1=10 2025-Q4=15")]
    [InlineData("2025-Q1=10 2025-Q2=20n 2025-Q3=30", "2025-Q1=10 2025-Q3=10")]
    [InlineData("2025-H1=10 2025-H2=25", "2025-H1=10 2025-H2=15")]
    public void What_each_period_added_to_a_total_is_told_only_where_it_can_be(string totals, string steps)
    {
        var run = new Run(true, [.. totals.Split(' ').Select(Point)]);

        Assert.Equal(steps, string.Join(' ', run.Steps.Select(static one => $"{one.PeriodCode}={one.Value}")));
    }

    [Fact]
    public void A_plan_for_totals_is_split_like_them()
    {
        var run = new Run(
            true,
            [Point("2025-Q1=10") with { Plan = Bound(12) }, Point("2025-Q2=30") with { Plan = Bound(27) }]
        );

        Assert.Equal([12m, 15m], run.Steps.Select(static one => one.Plan));
    }

    [Theory]
    [InlineData(ChangeKind.Growth, UnitKind.Percent, 10, 612, 674)]
    [InlineData(ChangeKind.Reduction, UnitKind.Percent, 10, 55, 49)]
    [InlineData(ChangeKind.Growth, UnitKind.None, 5, 7, 12)]
    public void A_planned_change_of_a_count_comes_to_a_whole_number(
        ChangeKind kind,
        UnitKind mark,
        int step,
        int from,
        int goal
    ) =>
        Assert.Equal(
            goal,
            Growth.Goal(new PlanValue.Change(kind, Comparison.AtLeast, new Amount(step, mark)), from, Unit.Count)
        );

    [Fact]
    public void From_nothing_no_percentage_leads_anywhere() =>
        Assert.Null(
            Growth.Goal(
                new PlanValue.Change(ChangeKind.Growth, Comparison.AtLeast, new Amount(10, UnitKind.Percent)),
                0,
                Unit.Count
            )
        );

    private static RunPoint Point(string text)
    {
        var parts = text.Split('=');
        var number = decimal.Parse(parts[1].TrimEnd('p', 'n'), System.Globalization.CultureInfo.InvariantCulture);
        return new RunPoint(parts[0], new Fact.Number(new Amount(number, UnitKind.None)), null, Unit.Count)
        {
            IsPartial = parts[1].EndsWith('p'),
            StartsAnew = parts[1].EndsWith('n'),
        };
    }

    private static PlanValue.Bound Bound(decimal value) => new(Comparison.AtLeast, new Amount(value, UnitKind.None));

    private static IndicatorRow RowOf(QuarterlyReport report, IndicatorDefinition indicator) =>
        report.Rows.Single(row => row.Code == indicator.Code);

    private static async Task<QuarterlyReport> ReportAsync()
    {
        await using var store = await TestStore.SqliteAsync();
        store.Clock.Now = Town.CutOff.AddDays(-2);
        await Town.LoadPassportAsync(
            store,
            Town.Definition with
            {
                Indicators = [Share, Total, Growing],
                Organisations = [.. Town.Organisations.Take(3)],
            },
            [
                Plan(Share, 2, "98 %", null, 2),
                Plan(Share, 3, "99 %", null, 3),
                Plan(Share, 3, "90 %", new DateOnly(2025, 11, 1), 4),
                Plan(Share, 4, "90 %", null, 5),
                new NewPlanValue(
                    Growing.Code,
                    "town",
                    Period.Year(2025),
                    "прирост не менее 10 %",
                    "№ 1",
                    null,
                    new CellAddress(4, 6, 4)
                ),
            ]
        );
        await Town.LoadAsync(store, "сведения.xlsx", null, ProcessingKind.Data, "Свод", 1, AddAsync);
        return await Building.ReportAsync(store);
    }

    private static NewPlanValue Plan(
        IndicatorDefinition indicator,
        int quarter,
        string text,
        DateOnly? since,
        int row
    ) => new(indicator.Code, "town", Period.Quarter(2025, quarter), text, "№ 1", since, new CellAddress(4, row, 4));

    private static async Task AddAsync(LoadSession session)
    {
        (IndicatorDefinition Indicator, string School, int Quarter, Fact Fact)[] facts =
        [
            (Share, "s1", 1, new Fact.Share(98, 100)),
            (Share, "s2", 1, new Fact.Share(97, 100)),
            (Share, "s1", 2, new Fact.Share(98, 100)),
            (Share, "s1", 3, new Fact.Share(99, 100)),
            (Share, "s2", 3, new Fact.Share(98, 100)),
            (Share, "s1", 4, new Fact.Share(88, 100)),
            (Share, "s2", 4, new Fact.Share(90, 100)),
            (Total, "s1", 1, Number(10)),
            (Total, "s2", 1, Number(20)),
            (Total, "s1", 2, Number(40)),
            (Total, "s1", 3, Number(45)),
            (Total, "s2", 3, Number(45)),
            (Total, "s1", 4, Number(65)),
            (Total, "s2", 4, Number(65)),
        ];
        foreach (var (row, one) in facts.Index())
            await GiveAsync(one.Indicator, one.School, Period.Quarter(2025, one.Quarter), one.Fact, row + 2);
        await GiveAsync(Growing, "town", Period.Year(2024), Number(612), 40);
        await GiveAsync(Growing, "town", Period.Year(2025), Number(640), 41);

        ValueTask GiveAsync(IndicatorDefinition indicator, string who, Period period, Fact fact, int row) =>
            session.AddAsync(
                new NewObservation(indicator.Code, who, period, fact, "", new CellAddress(1, row, 3), null),
                CancellationToken.None
            );
    }

    private static Fact.Number Number(decimal value) => new(new Amount(value, UnitKind.None));
}
