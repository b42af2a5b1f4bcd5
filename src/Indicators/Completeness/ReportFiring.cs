using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Indicators.Completeness;

/// <summary>A moment at which the schedule asks for reports.</summary>
/// <param name="Period">The one they are of.</param>
/// <param name="At">Its offset is the clock of the days.</param>
public sealed record ReportFiring(Period Period, DateTimeOffset At)
{
    /// <summary>Of the last quarter that was over on the day of the firing, whenever it is answered.</summary>
    public static ReportFiring Of(DateTimeOffset at) => Of(at, Cadence.Quarter);

    /// <summary>Of the last period that was over on the day of the firing, whenever it is answered.</summary>
    public static ReportFiring Of(DateTimeOffset at, Cadence cadence)
    {
        var running = Cadences.Around(cadence, DateOnly.FromDateTime(at.DateTime));
        return new ReportFiring(Cadences.Around(cadence, running.Start.AddDays(-1)), at);
    }
}
