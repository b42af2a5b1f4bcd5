using System.Runtime.InteropServices;
using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;

namespace QualityMonitor.Etl.Mapping.Figures;

/// <summary>What a figure speaks of.</summary>
/// <param name="Unit">The row's unit where its figures are to be converted; null: the indicator's own.</param>
/// <param name="Term">The period is that of a target, made of the programme's years; null: any other.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FigureKey(
    IndicatorDefinition? Indicator,
    Organisation? Organisation,
    Period? Period,
    string Breakdown,
    RowUnit? Unit = null,
    PlanTerm? Term = null
)
{
    /// <summary>
    /// What is said nowhere, neither in the row nor in the header nor for the file; null when the key is complete.
    /// </summary>
    public Problem? Lack =>
        Organisation is null ? FigureMessages.RowWithoutOrganisation()
        : Indicator is null ? NameMessages.RowWithoutName()
        : Period is null ? FigureMessages.RowWithoutPeriod()
        : null;

    /// <summary>What a column fixes goes before what the row says.</summary>
    public FigureKey Under(in FigureKey column) =>
        new(
            column.Indicator ?? Indicator,
            column.Organisation ?? Organisation,
            column.Period ?? Period,
            Breakdown,
            column.Indicator is null ? Unit : null,
            column.Period is null ? Term : null
        );
}
