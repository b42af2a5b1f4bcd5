using QualityMonitor.Indicators.Definitions;

namespace QualityMonitor.Indicators.Timeline;

/// <summary>Why two periods of an indicator cannot be held against each other.</summary>
public enum BreakReason
{
    Unit,

    /// <summary>How the figure is made: rolled up, entered, computed by another formula, summed up or not.</summary>
    Method,

    /// <summary>The code names another thing.</summary>
    Meaning,
}

/// <summary>
/// Whether a series goes on over a change of its definition. A direction, a cadence, a plan, a tolerance and a better
/// wording leave the figures comparable; what changes the figure itself breaks the series.
/// </summary>
public static class SeriesBreak
{
    /// <returns>Null: the figures may be compared.</returns>
    public static BreakReason? Between(IndicatorDefinition one, IndicatorDefinition other) =>
        ReferenceEquals(one, other) ? null
        : !Meaning.IsSame(one.Name, other.Name) ? BreakReason.Meaning
        : one.Unit != other.Unit ? BreakReason.Unit
        : one.RollUp != other.RollUp
        || one.Level != other.Level
        || one.Accumulation != other.Accumulation
        || one.WeightCode != other.WeightCode
        || !Equals(Print(one), Print(other))
            ? BreakReason.Method
        : null;

    private static string? Print(IndicatorDefinition one) =>
        one.Formula is { } formula ? Formulas.FormulaText.Print(formula) : null;
}
