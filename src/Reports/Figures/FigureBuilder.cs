using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Figures;

/// <summary>Cites the cells of values.</summary>
internal sealed class FigureBuilder(SourceBook sources)
{
    /// <param name="missed">The plan that the fact misses and must not look equal to; null for none.</param>
    public Figure? Of(Reading? reading, IndicatorDefinition indicator, PlanValue? missed = null) =>
        reading?.Fact is { } fact && reading.Cells.Count > 0
            ? Cited(indicator, [.. reading.Cells.Select(sources.Cite)]) with
            {
                Fact = fact,
                Missed = missed,
            }
            : null;

    public Figure? Of(ObservedFact? fact, IndicatorDefinition indicator) =>
        fact is null ? null : Cited(indicator, [sources.Cite(fact)]) with { Fact = fact.Fact };

    public Figure? Of(PlannedValue? plan, IndicatorDefinition indicator) =>
        plan is null ? null : Cited(indicator, [sources.Cite(plan)]) with { Plan = plan.Plan };

    private static Figure Cited(IndicatorDefinition indicator, IReadOnlyList<Origin> origins) =>
        new(indicator.Unit, indicator.Decimals, origins);

    public static Movement? Move(Judged judged, IndicatorDefinition indicator) =>
        judged.AgainstPrevious is { } like ? Move(like, indicator) : null;

    /// <summary>Null where one of the two is missing.</summary>
    public static Movement? Move(LikeFigures like, IndicatorDefinition indicator)
    {
        if (like.Now is null || like.Then is null)
            return null;

        var dynamics = like.Compare(indicator);
        return new Movement(dynamics.Trend, Text(dynamics), dynamics.Sentence) { IsOfSome = like.Common is not null };
    }

    private static string Text(Dynamics dynamics)
    {
        if (dynamics.Difference is not { } difference)
            return "";
        if (difference.Value == 0)
            return "без изменений";

        var step = RussianText.Signed(difference.Value);
        if (difference.Mark == UnitKind.PercentagePoints)
            return step + RussianText.Nbsp + "п.п.";

        return dynamics.Percent is { } percent ? $"{step} ({RussianText.Signed(percent, 1)}{RussianText.Nbsp}%)" : step;
    }
}
