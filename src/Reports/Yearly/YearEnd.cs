using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Quarterly;

namespace QualityMonitor.Reports.Yearly;

/// <summary>The last quarter of a year is what a year's paper means by its figure and need not be named beside each.</summary>
internal static class YearEnd
{
    /// <returns>The row without its own period where that ends with the report's.</returns>
    public static IndicatorRow Of(IndicatorRow row, QuarterlyReport report) =>
        row.IsOwnPeriod
        && Period.FromCode(row.PeriodCode) is { IsOk: true, Value: var own }
        && Period.FromCode(report.PeriodCode) is { IsOk: true, Value: var year }
        && own.End == year.End
            ? row with
            {
                IsOwnPeriod = false,
            }
            : row;
}
