using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Indicators.OverTime;

/// <summary>Which earlier period of an indicator compares with a given one (DOMAIN, section 2).</summary>
public static class ComparablePeriods
{
    /// <summary>
    /// The previous comparable period: for totals since the year began the same part of the year before. Null: there is
    /// none.
    /// </summary>
    public static Period? Before(IndicatorDefinition indicator, Period period) =>
        IsRunningTotal(indicator, period) ? period.YearBefore() : period.Previous();

    public static bool IsRunningTotal(IndicatorDefinition indicator, Period period) =>
        indicator.Accumulation == Accumulation.Cumulative
        && period.Kind is PeriodKind.Month or PeriodKind.Quarter or PeriodKind.HalfYear;
}
