using System.Globalization;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Tests.Collecting;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;
using QualityMonitor.Support;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Etl.Tests.Cases;

/// <summary>
/// The six real tables, from the workbook as it was sent to the verdict, through a real store; held against what their
/// documents must yield.
/// </summary>
public sealed class CaseTests
{
    private static readonly DateOnly Today = new(2025, 10, 1);

    public static TheoryData<Engine, string, string, string> Indicators()
    {
        var data = new TheoryData<Engine, string, string, string>();
        foreach (
            var (engine, skip) in new[]
            {
                (Engine.Sqlite, null),
                (Engine.SqlServer, TestServer.ConnectionString is null ? TestServer.WhyNot : null),
            }
        )
        {
            data.Add(
                new TheoryDataRow<Engine, string, string, string>(
                    engine,
                    "dubna-2019-olympiad",
                    "2019",
                    "dubna-2019-olympiad"
                )
                {
                    Skip = skip,
                }
            );
            data.Add(
                new TheoryDataRow<Engine, string, string, string>(
                    engine,
                    "dubna-2019-plan-fact",
                    "2019",
                    "dubna-2019-plan-fact"
                )
                {
                    Skip = skip,
                }
            );
            data.Add(
                new TheoryDataRow<Engine, string, string, string>(
                    engine,
                    "dubna-2019-profile",
                    "2019",
                    "dubna-2019-profile"
                )
                {
                    Skip = skip,
                }
            );
            data.Add(
                new TheoryDataRow<Engine, string, string, string>(
                    engine,
                    "uglich-2021-indicators",
                    "2020/2021",
                    "uglich-2021"
                )
                {
                    Skip = skip,
                }
            );
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Indicators))]
    public async Task Every_indicator_of_a_case_is_judged_as_its_document_must_be(
        Engine engine,
        string name,
        string periodCode,
        string programmeCode
    )
    {
        var (town, _) = await LoadAsync(engine, name);
        await using var _1 = town;
        var programme = (await town.Store.Programmes.CurrentAsync(programmeCode, AsOf.Now, CancellationToken.None))!;
        var facts = await town.FactsAsync(programmeCode);
        var plans = await town.Store.Plans.CurrentAsync(programme, AsOf.Now, Today, CancellationToken.None);
        var period = Period.FromCode(periodCode).Value;

        Assert.All(
            Expected(name),
            row =>
            {
                var indicator = Assert.Single(
                    programme.Indicators,
                    indicator => Tidy(indicator.Name) == Tidy(row["indicator"])
                );
                var fact = facts.SingleOrDefault(fact =>
                    fact.IndicatorCode == indicator.Code
                    && fact.OrganisationCode == programme.OwnerCode
                    && fact.Period == period
                );
                var baseline = facts.SingleOrDefault(fact =>
                    fact.IndicatorCode == indicator.Code
                    && fact.OrganisationCode == programme.OwnerCode
                    && fact.Period == indicator.BaselinePeriod
                );
                var plan = plans.SingleOrDefault(plan =>
                    plan.IndicatorCode == indicator.Code
                    && plan.OrganisationCode == programme.OwnerCode
                    && plan.Period == period
                );

                Assert.Equal(row["row"], fact?.Source.Row.ToString(CultureInfo.InvariantCulture));
                Assert.Equal(Fact(row["fact"], indicator), fact?.Fact);
                Assert.Equal(Plan(row["plan"], indicator), plan?.Plan);
                if (row["baseline"].Length > 0)
                    Assert.Equal(Fact(row["baseline"], indicator), baseline?.Fact);

                var verdict = Evaluator.Judge(
                    new Question(indicator, plan?.Plan, fact?.Fact, baseline?.Fact, baseline?.Fact, period.End, Today)
                );
                Assert.Equal(row["status"], Word(verdict.Status));
                Assert.Equal(row["note"].StartsWith("declared", StringComparison.Ordinal), verdict.Declared);
                if (row["degree"].Length > 0)
                    Assert.Equal(
                        decimal.Parse(row["degree"], CultureInfo.InvariantCulture),
                        Rounding.To(verdict.Degree!.Value, 4)
                    );
                if (name.StartsWith("uglich", StringComparison.Ordinal))
                    Assert.StartsWith(
                        Trends
                            .Compare(fact?.Fact, baseline?.Fact, indicator.Direction, indicator.Unit)
                            .Trend.ToString()
                            .ToLowerInvariant(),
                        row["note"]
                    );
                Assert.Equal(
                    row["note"].Contains("lower is better", StringComparison.Ordinal),
                    indicator.Direction == Direction.LowerIsBetter
                );
            }
        );
    }

    [Fact]
    public async Task The_region_of_the_olympiad_stands_beside_the_town()
    {
        var (town, _) = await LoadAsync(Engine.Sqlite, "dubna-2019-olympiad");
        await using var _1 = town;

        var region = (await town.FactsAsync("dubna-2019-olympiad"))
            .Where(fact => fact.OrganisationCode == "moscow-region")
            .ToList();

        Assert.Equal(
            [243m, 1006m, 8m, 54m],
            region.OrderBy(fact => fact.Source.Row).Select(fact => ((Fact.Number)fact.Fact).Amount.Value)
        );
    }

    [Fact]
    public async Task A_date_beside_a_figure_is_the_only_issue_of_the_profile()
    {
        var (town, report) = await LoadAsync(Engine.Sqlite, "dubna-2019-profile");
        await using var _1 = town;

        var issue = Assert.Single(await town.IssuesAsync("dubna-2019-profile"));

        Assert.Equal(FileOutcome.LoadedWithIssues, report.Outcome);
        Assert.Equal((5, 2), (issue.Row, issue.Column));
        Assert.Contains("с 01.09.2019", issue.Message);
    }

    [Theory]
    [BothEngines]
    public async Task Every_activity_of_the_roadmap_has_the_kind_of_its_period(Engine engine)
    {
        var (town, report) = await LoadAsync(engine, "dubna-roadmap");
        await using var _1 = town;

        var activities = await town.Store.Roadmap.ActivitiesAsync("dubna-roadmap", AsOf.Now, CancellationToken.None);

        var expected = Expected("dubna-roadmap")
            .Select(row => (Tidy(row["activity"]), Tidy(row["period_text"]), row["period_kind"]));
        Assert.Equal(
            expected,
            activities
                .OrderBy(activity => activity.Position)
                .Select(activity => (Tidy(activity.Text), Tidy(activity.PeriodText), activity.PeriodKind))
        );
        Assert.Equal(FileOutcome.Loaded, report.Outcome);
    }

    [Theory]
    [BothEngines]
    public async Task Every_risk_has_the_schools_of_its_list(Engine engine)
    {
        var (town, _) = await LoadAsync(engine, "minusinsk-2021-risks");
        await using var _1 = town;

        var risks = await town.Store.Roadmap.RisksAsync("minusinsk-2021-risks", AsOf.Now, CancellationToken.None);

        var found = risks
            .GroupBy(mark => mark.Risk)
            .Select(marks =>
                (
                    marks.Key,
                    string.Join(
                        ' ',
                        marks.Select(mark => mark.OrganisationCode.Replace("minusinsk-", "№", StringComparison.Ordinal))
                    )
                )
            );
        Assert.Equal(Expected("minusinsk-2021-risks").Select(row => (row["risk"], row["schools"])), found);
    }

    [Theory]
    [InlineData("dubna-2019-olympiad")]
    [InlineData("dubna-2019-plan-fact")]
    [InlineData("dubna-2019-profile")]
    [InlineData("uglich-2021-indicators")]
    [InlineData("dubna-roadmap")]
    [InlineData("minusinsk-2021-risks")]
    public async Task Every_cell_of_a_case_is_accounted_for(string name)
    {
        var (town, report) = await LoadAsync(Engine.Sqlite, name);
        await using var _1 = town;

        using var stream = File.OpenRead(Repository.Shared("cases", name + ".xlsx"));
        var opened = Assert.IsType<Etl.Reading.OpenResult.Opened>(
            Etl.Reading.WorkbookReader.Open(stream, name, Etl.Reading.Sheets.ReadLimits.Default)
        );
        foreach (var sheet in opened.Workbook.Sheets())
            Assert.NotNull(sheet.Rows().Count().ToString(CultureInfo.InvariantCulture));
        Assert.Equal(opened.Workbook.Tally.CellsSeen, report.Cells.Seen);
        Assert.Equal(0, report.Cells.Unbound);
    }

    private static async Task<(Town Town, FileReport Report)> LoadAsync(Engine engine, string name)
    {
        var workbook = Repository.Shared("cases", name + ".xlsx");
        var town = await Town.FoundAsync(engine);
        town.LayoutFile(Path.Combine(Repository.Root, "samples", "cases", "layouts", name + ".yaml"))
            .DropFile(workbook);
        return (town, await town.CollectOneAsync());
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Expected(string name) =>
        ExpectedRows.Read(Repository.Shared("cases", name + ".expected.csv"));

    private static Fact? Fact(string text, IndicatorDefinition indicator) =>
        text.Length == 0 ? null : FactReader.Read(text, indicator.Unit).Value;

    private static PlanValue? Plan(string text, IndicatorDefinition indicator) =>
        text.Length == 0 ? null : PlanReader.Read(text, indicator.Unit).Value;

    private static string Word(Status status) =>
        status switch
        {
            Status.NoPlan => "no_plan",
            _ => status.ToString().ToLowerInvariant(),
        };

    private static string Tidy(string text) => TextNormalizer.Fold(text);
}
