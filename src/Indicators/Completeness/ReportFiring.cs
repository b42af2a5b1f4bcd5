using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Indicators.Completeness;

/// <summary>A moment at which the schedule asks for reports.</summary>
/// <param name="Quarter">The one they are of.</param>
/// <param name="At">Its offset is the clock of the days.</param>
public sealed record ReportFiring(Period Quarter, DateTimeOffset At)
{
    /// <summary>Of the last quarter that was over on the day of the firing, whenever it is answered.</summary>
    public static ReportFiring Of(DateTimeOffset at)
    {
        var before = at.AddMonths(-3);
        return new ReportFiring(Period.Quarter(before.Year, ((before.Month - 1) / 3) + 1), at);
    }
}
