namespace QualityMonitor.Worker.Schedules;

/// <summary>Moments of days, as clocks on the wall tell them.</summary>
internal static class LocalTimes
{
    /// <summary>
    /// A time that the clocks leave out is the moment at which they would have told it; of one that they tell twice, the
    /// first. Only moments are asked for their offset: of a day on which a zone goes over to other rules the framework
    /// gives local times offsets that nobody's clock had (Asia/Barnaul, 27 March 2016).
    /// </summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        var (before, after) = (OffsetAround(local, -1, zone), OffsetAround(local, 1, zone));
        var (first, second) = (new DateTimeOffset(local, before), new DateTimeOffset(local, after));
        return zone.GetUtcOffset(first) == before ? first
            : zone.GetUtcOffset(second) == after ? second
            : TimeZoneInfo.ConvertTime(first, zone);
    }

    /// <summary>No zone changes twice within two days.</summary>
    private static TimeSpan OffsetAround(DateTime local, int days, TimeZoneInfo zone) =>
        zone.GetUtcOffset(new DateTimeOffset(local, TimeSpan.Zero).AddDays(days));
}
