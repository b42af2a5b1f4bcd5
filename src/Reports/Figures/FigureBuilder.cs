using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Figures;

/// <summary>Cites the cells of values.</summary>
internal sealed class FigureBuilder(SourceBook sources)
{
    /// <param name="plan">What the fact is held against; null for nothing.</param>
    /// <param name="beside">What it is compared with.</param>
    public Figure? Of(
        Reading? reading,
        IndicatorDefinition indicator,
        PlanValue? plan = null,
        Status status = Status.NoPlan,
        params IReadOnlyList<Fact?> beside
    ) =>
        reading?.Fact is { } fact && reading.Cells.Count > 0
            ? Cited(indicator, [.. reading.Cells.Select(sources.Cite)]) with
            {
                Fact = reading.IsKeptBack ? new Fact.KeptBack() : fact,
                Missed = status == Status.Met || reading.IsKeptBack ? null : plan,
                Met = status == Status.Met && !reading.IsKeptBack ? plan : null,
                Beside = reading.IsKeptBack ? null : Printed(beside),
            }
            : null;

    public Figure? Of(ObservedFact? fact, IndicatorDefinition indicator) =>
        fact is null
            ? null
            : Cited(indicator, [sources.Cite(fact)]) with
            {
                Fact = sources.Hides(fact) ? new Fact.KeptBack() : fact.Fact,
            };

    public Figure? Of(PlannedValue? plan, IndicatorDefinition indicator) =>
        plan is null ? null : Cited(indicator, [sources.Cite(plan)]) with { Plan = plan.Plan };

    private static List<decimal>? Printed(IReadOnlyList<Fact?> beside) =>
        beside.Select(JudgedText.ValueOf).OfType<decimal>().ToList() is { Count: > 0 } others ? others : null;

    private static Figure Cited(IndicatorDefinition indicator, IReadOnlyList<Origin> origins) =>
        new(indicator.Unit, indicator.Decimals, origins);

    public static Dynamics? Move(Judged judged, IndicatorDefinition indicator) =>
        judged.AgainstPrevious is { } like ? Move(like, indicator) : null;

    /// <summary>Null where one of the two is missing.</summary>
    public static Dynamics? Move(LikeFigures like, IndicatorDefinition indicator) =>
        like.Now is null || like.Then is null ? null : like.Compare(indicator);
}
