using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Indicators.Forms;

/// <summary>
/// Which indicators a form asks for; the maker writes a row for each, the loader misses those that are gone.
/// </summary>
public static class FormRows
{
    /// <returns>Indicators of the organisation's level that are due for such a period, in the order of the programme;
    /// what is computed is not asked.</returns>
    public static IReadOnlyList<IndicatorDefinition> For(
        ProgrammeDefinition programme,
        Organisation organisation,
        Period period
    ) => [.. programme.Indicators.Where(indicator => IsAsked(indicator, organisation, period))];

    /// <summary>Whether the organisation has to give the figure for such a period.</summary>
    public static bool IsAsked(IndicatorDefinition indicator, Organisation organisation, Period period) =>
        indicator.Level == organisation.Level
        && indicator.RollUp != RollUp.Formula
        && period.Kind == Cadences.KindOf(indicator.Cadence);
}
