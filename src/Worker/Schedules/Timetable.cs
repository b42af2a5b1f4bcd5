using QualityMonitor.Indicators.Calendars;

namespace QualityMonitor.Worker.Schedules;

/// <summary>When a job fires, read from what the settings say.</summary>
/// <param name="Crons">Quartz cron expressions; it fires by each of them.</param>
/// <param name="Days">What becomes of a firing on a day off.</param>
/// <param name="Zone">The job's own; null: that of the settings.</param>
internal sealed record Timetable(IReadOnlyList<string> Crons, DayRule Days, TimeZoneInfo? Zone)
{
    /// <summary>A job that is off.</summary>
    public static readonly Timetable Never = new([], DayRule.AnyDay, null);
}
