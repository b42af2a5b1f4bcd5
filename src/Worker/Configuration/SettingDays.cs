using System.Globalization;
using QualityMonitor.Worker.Schedules;

namespace QualityMonitor.Worker.Configuration;

/// <summary>Days in the settings, written as 2026-01-31.</summary>
internal static class SettingDays
{
    public static DateOnly? Read(string written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year >= 1970
            ? day
            : null;

    /// <summary>When the day begins in a zone.</summary>
    public static DateTimeOffset? Begin(string written, TimeZoneInfo zone) =>
        Read(written) is { } day ? LocalTimes.At(day, TimeOnly.MinValue, zone) : null;
}
