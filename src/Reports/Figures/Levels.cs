using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Reports.Figures;

/// <summary>Whether a figure says the same of a school and of a town.</summary>
internal static class Levels
{
    /// <summary>
    /// A level (percent, score, yes or no) is asked of every school alike; a count of the town says nothing about one
    /// school.
    /// </summary>
    public static bool IsLevel(IndicatorDefinition indicator) =>
        indicator.RollUp is RollUp.Ratio or RollUp.WeightedMean
        || indicator.Unit.Kind is UnitKind.Percent or UnitKind.Score or UnitKind.YesNo;
}
