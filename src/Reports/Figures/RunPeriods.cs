using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Reports.Figures;

/// <summary>The periods that the run of an indicator may have figures of.</summary>
internal static class RunPeriods
{
    /// <summary>Two years of quarters.</summary>
    public const int Most = 8;

    /// <param name="last">The period that the report judges.</param>
    /// <returns>From the first to the last; of a running total back to the beginning of its first year, without which
    /// no part of that year can be told.</returns>
    public static IReadOnlyList<Period> Of(IndicatorDefinition indicator, Period last, FactBook facts)
    {
        var isRunningTotal = ComparablePeriods.IsRunningTotal(indicator, last);
        var periods = new List<Period>();
        for (
            var period = last;
            period is not null && period.End >= facts.FirstDay && IsAskedFor(period, periods, isRunningTotal);
            period = period.Previous()
        )
            periods.Insert(0, period);
        return periods;
    }

    private static bool IsAskedFor(Period period, List<Period> later, bool isRunningTotal) =>
        later.Count < Most || (isRunningTotal && later[0].Start.Year == period.Start.Year);
}
