using QualityMonitor.Indicators.Calendars;

namespace QualityMonitor.Indicators.Completeness;

/// <summary>What is to be done about a report that is owed.</summary>
public enum ReportStep
{
    /// <summary>Files may lie in the sources: collect first.</summary>
    Collect,

    /// <summary>A source could not be read: wait for it, and do not call schools silent.</summary>
    Wait,

    Make,
}

/// <summary>
/// Which scheduled reports are owed, and whether they can be made now. What a clock, a kill, a busy lease or a long
/// stop did in between does not matter: a report is owed from its firing until it was made for it.
/// </summary>
public static class ReportRule
{
    /// <summary>Later than this a report is told to be late.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromHours(1);

    /// <param name="firing">The latest one for its quarter.</param>
    /// <param name="since">When scheduled reports were switched on: what fell due earlier is nobody's.</param>
    /// <param name="known">When the programme's first passport came.</param>
    /// <param name="made">The latest firing that the quarter's report was made for; null: none. A report made by hand
    /// is none.</param>
    public static bool IsOwed(ReportFiring firing, DateTimeOffset since, DateTimeOffset known, DateTimeOffset? made) =>
        firing.At >= since && firing.At >= known && !(made >= firing.At);

    /// <param name="collected">When the latest collecting run that ended was begun; null: none.</param>
    /// <param name="unread">What that run could not read.</param>
    /// <returns>Made without a source that has been unreadable for a working day, rather than never.</returns>
    public static ReportStep StepOf(
        ReportFiring firing,
        DateTimeOffset? collected,
        IReadOnlyList<UnreadSource> unread,
        ProductionCalendar calendar,
        DateTimeOffset now
    )
    {
        if (!(collected >= firing.At))
            return ReportStep.Collect;

        return unread.Any(source => now < PatienceEnd(firing, source, calendar, now))
            ? ReportStep.Wait
            : ReportStep.Make;
    }

    /// <summary>
    /// The same time of the next working day after both the firing and the first failure, unless a clock that ran ahead
    /// puts that into the future.
    /// </summary>
    public static DateTimeOffset PatienceEnd(
        ReportFiring firing,
        UnreadSource source,
        ProductionCalendar calendar,
        DateTimeOffset now
    )
    {
        var from =
            source.Since > firing.At && source.Since <= now ? source.Since.ToOffset(firing.At.Offset) : firing.At;
        var day = calendar.After(DateOnly.FromDateTime(from.DateTime));
        return new DateTimeOffset(day.ToDateTime(TimeOnly.FromDateTime(from.DateTime)), from.Offset);
    }

    public static bool IsLate(ReportFiring firing, DateTimeOffset now) => now - firing.At > Late;
}
