namespace QualityMonitor.Reports.Stale;

/// <summary>
/// When coordinators are told which reports became stale. A report that was as good as new a moment ago is news at once;
/// what goes on changing in one they know of is told on another day: twelve late files are not twelve letters.
/// </summary>
public static class StaleRule
{
    /// <param name="stale">All stale reports of one programme.</param>
    /// <param name="today">By the clock of the letter.</param>
    public static bool IsTold(IReadOnlyList<StaleReport> stale, DateTimeOffset today) =>
        stale.Any(static one => one.ToldHash is null)
        || stale.Any(one => one.ToldHash != one.StateHash && DayOf(one.ToldAt, today) < today.Date);

    private static DateTime? DayOf(DateTimeOffset? told, DateTimeOffset today) => told?.ToOffset(today.Offset).Date;
}
