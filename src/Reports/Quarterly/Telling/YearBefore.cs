using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Reports.Quarterly.Telling;

/// <summary>An indicator a year before: the same period of that year, never the quarter before.</summary>
internal static class YearBefore
{
    /// <returns>Null where there is none.</returns>
    public static Figure? FigureOf(IndicatorRow row) =>
        row.YearAgo?.Figure ?? (IsPreviousYear(row) ? row.Previous : null);

    /// <inheritdoc cref="FigureOf"/>
    public static Dynamics? MovementOf(IndicatorRow row) =>
        row.YearAgo?.Movement ?? (IsPreviousYear(row) ? row.Movement : null);

    private static bool IsPreviousYear(IndicatorRow row) =>
        row.PreviousCode is { } previous
        && Period.FromCode(row.PeriodCode) is { IsOk: true, Value: var period }
        && period.YearBefore()?.Code == previous;
}
