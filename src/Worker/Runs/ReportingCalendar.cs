using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Worker.Runs;

/// <summary>Which reports a schedule's firing is for.</summary>
internal static class ReportingCalendar
{
    /// <summary>The last quarter that was over before <paramref name="today"/>.</summary>
    public static Period QuarterEndedBefore(DateOnly today)
    {
        var inQuarterBefore = today.AddMonths(-3);
        return Period.Quarter(inQuarterBefore.Year, ((inQuarterBefore.Month - 1) / 3) + 1);
    }

    /// <summary>True while the programme runs in any day of the period; open ends run for ever.</summary>
    public static bool IsActiveIn(this ProgrammeDefinition programme, Period period) =>
        (programme.StartsOn ?? DateOnly.MinValue) <= period.End && (programme.EndsOn ?? DateOnly.MaxValue) >= period.Start;
}
