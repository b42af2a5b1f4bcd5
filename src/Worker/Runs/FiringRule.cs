namespace QualityMonitor.Worker.Runs;

/// <summary>
/// Whether a job is due: it is, from a firing of its schedule until a run succeeded that began after it.
/// </summary>
internal static class FiringRule
{
    /// <summary>How long work that failed is left alone; its next firing may come earlier.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <param name="firing">The latest one; null: none yet.</param>
    /// <param name="succeeded">When the latest run that succeeded was begun, <paramref name="failed"/> likewise. A run
    /// that was killed or stopped is neither.</param>
    public static bool IsDue(
        DateTimeOffset? firing,
        DateTimeOffset? succeeded,
        DateTimeOffset? failed,
        DateTimeOffset now
    ) => firing is { } at && !(succeeded >= at) && !(failed >= at && now - failed < Pause);
}
