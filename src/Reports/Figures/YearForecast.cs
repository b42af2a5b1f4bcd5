using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Reports.Figures;

/// <summary>Where a figure that is summed up through the year is heading, by what the year before came to.</summary>
internal static class YearForecast
{
    /// <returns>Null also where the year before was measured otherwise: it foretells nothing.</returns>
    public static Forecast? Of(
        ReportData data,
        Readings readings,
        IndicatorDefinition indicator,
        string organisation,
        Judged judged
    ) =>
        judged.Period.YearBefore() is { } before && data.GoesOn(indicator, before)
            ? Forecasts.Of(
                indicator,
                judged.Period,
                judged.Now.Fact,
                readings.Of(indicator, organisation, before).Fact,
                readings.Of(indicator, organisation, YearOf(before)).Fact
            )
            : null;

    /// <summary>The last part of the year stands for the whole of a running total.</summary>
    private static Period YearOf(Period part) =>
        part.Kind switch
        {
            PeriodKind.Quarter => Period.Quarter(part.Start.Year, 4),
            PeriodKind.HalfYear => Period.HalfYear(part.Start.Year, 2),
            PeriodKind.Month => Period.Month(part.Start.Year, 12),
            _ => part,
        };
}
