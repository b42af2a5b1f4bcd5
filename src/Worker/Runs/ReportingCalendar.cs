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
}
