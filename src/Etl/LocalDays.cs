namespace QualityMonitor.Etl;

/// <summary>Days as people of the office count them.</summary>
internal static class LocalDays
{
    public static DateOnly DayOf(this TimeZoneInfo zone, DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
}
