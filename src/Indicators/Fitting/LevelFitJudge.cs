using QualityMonitor.Indicators.Definitions;

namespace QualityMonitor.Indicators.Fitting;

/// <summary>
/// Judges whose figure it is. Figures are rolled up from the indicator's level, and above it the entered ones stand
/// beside the computed; below it nobody looks.
/// </summary>
public static class LevelFitJudge
{
    /// <returns>Null when a report can show the figure.</returns>
    public static Problem? Judge(IndicatorDefinition indicator, Organisations.Organisation organisation) =>
        organisation.Level < indicator.Level ? PeriodFitMessages.OtherLevel(indicator, organisation.ShortName) : null;
}
