using System.Runtime.InteropServices;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Etl.Mapping;

/// <summary>What a figure speaks of; complete when no part is null.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FigureKey(IndicatorDefinition? Indicator, Organisation? Organisation, Period? Period, string Breakdown)
{
    public bool IsComplete => Indicator is not null && Organisation is not null && Period is not null;

    /// <summary>What a column fixes goes before what the row says.</summary>
    public FigureKey Under(in FigureKey column) => new(column.Indicator ?? Indicator, column.Organisation ?? Organisation, column.Period ?? Period, Breakdown);
}
