using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;

namespace QualityMonitor.Indicators.Evaluation;

/// <summary>A year of a plan that holds in every year, as it was judged by itself.</summary>
public sealed record YearFigure(Period Period, Fact? Fact, Verdict Verdict);

/// <summary>
/// «Ежегодно не менее 3» over several years: kept only if it was kept in each of them, missed as soon as one year
/// missed it. The verdict names the years.
/// </summary>
public static class YearlyBounds
{
    /// <summary>Only a bound for every year is judged year by year, a forecast of one as well.</summary>
    public static bool IsYearly(PlanValue? plan) =>
        plan switch
        {
            PlanValue.EachYear => true,
            PlanValue.Forecast forecast => IsYearly(forecast.Inner),
            _ => false,
        };

    /// <summary>
    /// The indicator's periods that close the years which both the plan and the report speak of, the first first.
    /// </summary>
    public static IReadOnlyList<Period> Years(IndicatorDefinition indicator, Period planned, Period report) =>
        [
            .. Enumerable
                .Range(report.Start.Year, report.End.Year - report.Start.Year + 1)
                .Select(year => Cadences.LastEndingIn(indicator.Cadence, Period.Year(year)))
                .OfType<Period>()
                .Where(one => report.Contains(one.End) && planned.Contains(one.End)),
        ];

    /// <summary>The year that stands for all: the last of those that decide.</summary>
    /// <param name="years">At least one.</param>
    public static YearFigure Deciding(IReadOnlyList<YearFigure> years) =>
        years.OrderBy(static one => Rank(one.Verdict.Status)).ThenByDescending(static one => one.Period.End).First();

    /// <inheritdoc cref="Deciding"/>
    public static Verdict Together(IndicatorDefinition indicator, PlanValue plan, IReadOnlyList<YearFigure> years)
    {
        var status = Deciding(years).Verdict.Status;
        return new Verdict(
            status,
            status is Status.Met or Status.Missed or Status.AtRisk ? years.Min(static one => one.Verdict.Degree) : null,
            status switch
            {
                Status.Met => "yearly-met",
                Status.Missed => "yearly-missed",
                _ => Deciding(years).Verdict.Code,
            },
            Grounds.Of(indicator) with
            {
                Plan = plan,
                Years = [.. years.Select(static one => new JudgedYear(one.Period, one.Fact, one.Verdict.Status))],
            },
            status == Status.Met && years.Any(static one => one.Verdict.Declared)
        );
    }

    /// <summary>«не выполнен — 2020 год (2); выполнен — 2019 год (3), 2021 год (4)».</summary>
    /// <param name="grounds">With its plan and at least one year.</param>
    public static string Summary(Grounds grounds) =>
        string.Join(
            "; ",
            grounds
                .Years.GroupBy(static one => one.Status)
                .OrderBy(static group => Rank(group.Key))
                .Select(group =>
                    StatusWords.Word(group.Key) + " — " + string.Join(", ", group.Select(one => Year(grounds, one)))
                )
        );

    private static string Year(Grounds grounds, JudgedYear one) =>
        one.Fact is null or Fact.Missing
            ? one.Period.Title
            : $"{one.Period.Title} ("
                + JudgedText.Print(one.Fact, grounds.Plan, one.Status == Status.Met, grounds.Unit, grounds.Decimals)
                + ")";

    /// <summary>What has failed decides; then what nobody knows; then what is still to come.</summary>
    private static int Rank(Status status) =>
        status switch
        {
            Status.Missed => 0,
            Status.Indeterminate => 1,
            Status.NoFact => 2,
            Status.AtRisk => 3,
            Status.NotDue => 4,
            Status.Met => 5,
            _ => 6,
        };
}
