using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Reports.Figures;

/// <summary>Which period of an indicator a report speaks of.</summary>
internal static class ReportedPeriods
{
    /// <summary>
    /// The indicator's own period (a yearly figure in a quarterly report) that ends inside the report's period, else
    /// the one that contains its last day. Data entered for the report's very period win when the indicator's own
    /// period has none.
    /// </summary>
    public static Period Of(IndicatorDefinition indicator, Period report, FactBook facts, PlanBook plans)
    {
        var own = Cadences.LastEndingIn(indicator.Cadence, report) ?? Cadences.Around(indicator.Cadence, report.End);
        var isEmpty = !facts.Has(indicator.Code, own) && !plans.Has(indicator.Code, own);
        return isEmpty && (facts.Has(indicator.Code, report) || plans.Has(indicator.Code, report)) ? report : own;
    }

    /// <summary>
    /// The period of an indicator that stands beside another's: the same one where it has data, else the last of its
    /// own in it or around its end.
    /// </summary>
    public static Period Beside(IndicatorDefinition indicator, Period period, FactBook facts, PlanBook plans) =>
        facts.Has(indicator.Code, period) ? period : Of(indicator, period, facts, plans);
}
