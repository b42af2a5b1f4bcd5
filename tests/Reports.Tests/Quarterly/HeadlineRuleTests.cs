using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Highlights;
using QualityMonitor.Reports.Quarterly.Page;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

/// <summary>What a head must hear, whatever else there is to say.</summary>
public sealed class HeadlineRuleTests(TownReport town) : IClassFixture<TownReport>
{
    private QuarterlyReport With(params IndicatorRow[] rows) =>
        town.Report with
        {
            Rows = rows,
            Counts = StatusCounts.Of(rows),
            Completeness = null,
        };

    private IndicatorRow Row(string code) => town.Report.Rows.Single(row => row.Code == code);

    private static IndicatorRow OwnPlanMissed(IndicatorRow row) =>
        row with
        {
            Schools =
            [
                .. row.Schools.Select(
                    static (school, index) =>
                        school with
                        {
                            Plan = index == 0 ? school.Fact : null,
                            Status = index == 0 ? Status.Missed : Status.Met,
                        }
                ),
            ],
        };

    private static IndicatorRow Beside(IndicatorRow row, bool isWorse) =>
        row with
        {
            Benchmarks =
            [
                new Benchmark(
                    "region",
                    "Область",
                    row.Fact!,
                    new Dynamics(
                        isWorse ? Trend.Worsened : Trend.Improved,
                        new Amount(1, UnitKind.PercentagePoints),
                        null,
                        row.Fact!.Fact,
                        row.Fact.Fact,
                        Unit.Percent
                    )
                ),
            ],
        };

    private static SupportSection Support(params Zone[] zones) =>
        new(
            2025,
            true,
            [
                .. zones.Select(
                    static (zone, index) =>
                        new SupportedSchool($"s{index}", $"СОШ № {index + 1}", zone, index > 0, [], [], [], null, null)
                ),
            ]
        );

    private static News[] Of(QuarterlyReport report) => [.. HeadlineRule.Of(report).Select(static one => one.News)];

    [Fact]
    public void A_schools_own_missed_plan_is_news_though_the_town_has_met_its_own()
    {
        var report = With(OwnPlanMissed(Row("1.2")));

        Assert.Equal([News.OwnPlans, News.Achieved], Of(report));
        Assert.Contains("СОШ № 1 по 1.2 — ", Headlines.Of(report)[0].Text.Replace('\u00A0', ' '));
    }

    [Fact]
    public void Worse_than_the_region_is_news_and_better_is_none()
    {
        Assert.Equal([News.WorseThanAbove, News.Achieved], Of(With(Beside(Row("1.2"), isWorse: true))));
        Assert.Equal([News.Achieved], Of(With(Beside(Row("1.2"), isWorse: false))));
    }

    [Fact]
    public void A_missed_indicator_says_itself_that_the_region_is_better()
    {
        var report = With(Beside(Row("1.1"), isWorse: true));

        Assert.Equal([News.Missed], Of(report));
        Assert.Contains("Область — 99,53 %, здесь хуже на 1 п.п.", Headlines.Of(report)[0].Text.Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData(Zone.Red, true)]
    [InlineData(Zone.Risk, false)]
    [InlineData(Zone.Unknown, false)]
    [InlineData(Zone.Green, false)]
    public void A_red_zone_is_news_and_no_other_is(Zone zone, bool isNews) =>
        Assert.Equal(isNews ? [News.RedZone] : [], Of(With() with { Support = Support(zone) }));

    [Fact]
    public void Schools_and_comparisons_are_not_crowded_out_by_many_missed_indicators()
    {
        var missed = Enumerable.Range(1, 9).Select(number => Row("1.1") with { Code = $"5.{number}" });
        var report = With([.. missed, OwnPlanMissed(Beside(Row("1.2"), isWorse: true)), Row("3.2"), Row("4.2")]) with
        {
            Support = Support(Zone.Red, Zone.Red),
            Completeness = town.Report.Completeness,
        };

        Assert.Equal(
            [News.Missed, News.MoreMissed, News.RedZone, News.OwnPlans, News.WorseThanAbove, News.Achieved],
            Of(report)
        );
        Assert.Contains(
            Headlines.Of(report),
            static one =>
                one.Lead.Replace('\u00A0', ' ') == "В красной зоне 2 школы"
                && one.Text.EndsWith("по неполным данным — 1.", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(
        ChanceKind.OwnPeriodRuns,
        "период показателя (2025/2026 учебный год) длиннее отчётного, исправить можно до 31.08.2026"
    )]
    [InlineData(ChanceKind.YearRuns, "считается нарастающим итогом, исправить можно до 31.08.2026")]
    [InlineData(ChanceKind.PeriodRuns, "период ещё идёт, до 31.08.2026")]
    public void An_indicator_at_risk_says_why_it_is_not_missed_yet(ChanceKind kind, string reason)
    {
        var row = Row("3.2") with { Chance = new Chance(kind, new DateOnly(2026, 8, 31)) };

        var headline = Assert.Single(Headlines.Of(With(row)));

        Assert.Equal($"под риском — 36 % при плане 50 %; {reason}.", headline.Text.Replace('\u00A0', ' '));
        Assert.Contains(reason, RowMaker.Of(row, "", false, []).Notes);
    }

    [Fact]
    public void An_academic_year_that_goes_on_after_the_quarter_is_the_reason_of_the_towns_risk() =>
        Assert.Equal(new Chance(ChanceKind.OwnPeriodRuns, new DateOnly(2026, 8, 31)), Row("3.2").Chance);

    /// <summary>«50,6 → 47,3, +1,5 лучше» is a lie unless it says whose 1,5 it is.</summary>
    [Theory]
    [InlineData(Trend.Improved)]
    [InlineData(Trend.Unchanged)]
    [InlineData(Trend.Worsened)]
    public void A_change_of_some_schools_never_stands_alone_beside_the_figures_of_all(Trend trend)
    {
        const string likeWithLike = "было 45,75, стало 47,25 (+1,5) — по 4 школам, приславшим оба раза";
        var row = Row("1.2") with
        {
            Status = Status.Met,
            Movement = new Dynamics(
                trend,
                new Amount(1.5m),
                null,
                new Fact.Number(new Amount(47.25m)),
                new Fact.Number(new Amount(45.75m)),
                Unit.None
            )
            {
                Common = 4,
                Level = OrganisationLevel.School,
            },
            PreviousCode = "2025-Q3",
        };

        var shown = RowMaker.Of(row, "", false, []);

        Assert.Equal(likeWithLike, shown.ChangeOfSome.Replace('\u00A0', ' '));
        Assert.Contains(
            $"сравнение с периодом «III кв. 2025»: {likeWithLike}",
            shown.Notes.Select(static note => note.Replace('\u00A0', ' '))
        );
        if (trend == Trend.Worsened)
            Assert.Contains(
                "изменение: " + likeWithLike,
                Building.Mail().Render(With(row), 1).Html.Replace("&#43;", "+").Replace('\u00A0', ' ')
            );
    }

    /// <summary>Several lists of one letter have the row; the first says between which figures the step is.</summary>
    [Fact]
    public void A_change_of_some_schools_is_told_in_full_where_its_row_stands_first()
    {
        var page = PageMaker.Make(town.Report, 1);

        Assert.Contains(
            page.Attention.Single(static row => row.Code == "1.1").Notes,
            static note => note.StartsWith("сравнение с периодом", StringComparison.Ordinal)
        );
        Assert.Equal("по 11 школам, приславшим оба раза", Of("1.1"));
        Assert.StartsWith("было 2 530 из", Of("1.2"), StringComparison.Ordinal);

        string Of(string code) => page.Rows.Single(row => row.Code == code).ChangeOfSome.Replace('\u00A0', ' ');
    }

    /// <summary>A sign that the legend does not explain, or explains and nobody uses, misleads.</summary>
    [Theory]
    [InlineData("town")]
    [InlineData("many")]
    [InlineData("nothing")]
    [InlineData("no-plan")]
    [InlineData("schools")]
    public void Signs_and_legend_agree(string kind)
    {
        var report = kind switch
        {
            "many" => HardModels.Many(town.Report, 20),
            "nothing" => HardModels.NothingSubmitted(town.Report),
            "no-plan" => HardModels.WithoutPlans(town.Report),
            "schools" => With(OwnPlanMissed(Row("1.2")), Row("4.4")) with { Support = Support(Zone.Red) },
            _ => town.Report,
        };

        var page = PageMaker.Make(report, 1);

        var used = page
            .Headlines.Select(static one => one.Sign)
            .Concat(page.Rows.Concat(page.Attention).Concat(page.Slipped).Select(static row => row.Sign))
            .ToHashSet(StringComparer.Ordinal);
        Assert.Equal(
            page.Hero.Segments.Select(static part => part.Sign)
                .Concat(page.Marks.Select(static mark => mark.Sign))
                .Order(StringComparer.Ordinal),
            used.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void What_is_above_a_limit_is_never_called_more_than_planned()
    {
        var row = Row("1.3") with { Status = Status.Missed };

        Assert.True(row.IsLimit);
        Assert.DoesNotContain("сверх плана", string.Join(' ', Headlines.Of(With(row)).Select(static one => one.Text)));
        Assert.All(
            RowMaker.Lagging(
                [row with { Schools = [row.Schools[0] with { Status = Status.Missed, Lacking = 3 }] }],
                static _ => ""
            ),
            static lag => Assert.Equal("сверх предела 3", Assert.Single(lag.Schools).Lacking)
        );
    }
}
