using System.Globalization;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Telling;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Evaluation;

/// <summary>«Ежегодно не менее 3» for 2019-2022.</summary>
public sealed class YearlyBoundsTests
{
    private static readonly IndicatorDefinition Indicator = new(
        "10",
        "Семинары",
        Unit.Count,
        Direction.HigherIsBetter,
        Cadence.CalendarYear,
        OrganisationLevel.Municipality,
        RollUp.AsEntered,
        Accumulation.Level
    );

    private static readonly PlanValue Plan = PlanReader.Read("Ежегодно не менее 3-х мероприятий", Unit.Count).Value;

    [Theory]
    [InlineData("3 2 4 3", "2023-01-20", Status.Missed, 2020)]
    [InlineData("3 2 1 3", "2023-01-20", Status.Missed, 2021)]
    [InlineData("3 3 4 3", "2023-01-20", Status.Met, 2022)]
    [InlineData("3 _ 4 3", "2023-01-20", Status.NoFact, 2020)]
    [InlineData("3 _ 2 3", "2023-01-20", Status.Missed, 2021)]
    [InlineData("3 3 4 1", "2022-10-20", Status.AtRisk, 2022)]
    [InlineData("3 3 4 _", "2022-10-20", Status.NotDue, 2022)]
    [InlineData("3 2 4 _", "2022-10-20", Status.Missed, 2020)]
    [InlineData("_ _ _ _", "2023-01-20", Status.NoFact, 2022)]
    public void A_bound_for_every_year_is_kept_only_if_every_year_kept_it(
        string facts,
        string today,
        Status status,
        int deciding
    )
    {
        var years = YearsOf(facts, today);

        Assert.Equal(status, YearlyBounds.Together(Indicator, Plan, years).Status);
        Assert.Equal(Period.Year(deciding), YearlyBounds.Deciding(years).Period);
    }

    [Fact]
    public void The_sentence_names_each_year_the_missed_ones_first() =>
        Assert.Equal(
            "План «ежегодно не менее 3»: не выполнен — 2020 год (2); выполнен — 2019 год (3), 2021 год (4), 2022 год (3).",
            YearlyBounds
                .Together(Indicator, Plan, YearsOf("3 2 4 3", "2023-01-20"))
                .Sentence()
                .Replace("\u00A0", " ", StringComparison.Ordinal)
                .Replace("3 ед.", "3", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("2019-2022", "2019-2022", Cadence.CalendarYear, "2019 2020 2021 2022")]
    [InlineData("2019-2022", "2020-2023", Cadence.CalendarYear, "2020 2021 2022")]
    [InlineData("2019-2022", "2021", Cadence.CalendarYear, "2021")]
    [InlineData("2019-2022", "2021-Q2", Cadence.CalendarYear, "")]
    [InlineData("2019-2022", "2019-2022", Cadence.AcademicYear, "2018/2019 2019/2020 2020/2021 2021/2022")]
    [InlineData("2019-2021", "2019-2021", Cadence.Quarter, "2019-Q4 2020-Q4 2021-Q4")]
    public void The_years_are_those_that_plan_and_report_both_speak_of(
        string planned,
        string report,
        Cadence cadence,
        string expected
    ) =>
        Assert.Equal(
            expected,
            string.Join(
                ' ',
                YearlyBounds
                    .Years(Indicator with { Cadence = cadence }, PeriodOf(planned), PeriodOf(report))
                    .Select(static one => one.Code)
            )
        );

    private static Period PeriodOf(string text) => PeriodReader.Read(text).Value;

    private static List<YearFigure> YearsOf(string facts, string today) =>
        [
            .. facts
                .Split(' ')
                .Select(
                    (text, index) =>
                    {
                        var year = Period.Year(2019 + index);
                        var fact = text == "_" ? null : FactReader.Read(text, Indicator.Unit).Value;
                        return new YearFigure(
                            year,
                            fact,
                            Evaluator.Judge(
                                new Question(
                                    Indicator,
                                    Plan,
                                    fact,
                                    null,
                                    null,
                                    year.End,
                                    DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                                )
                            )
                        );
                    }
                ),
        ];
}
