namespace QualityMonitor.Worker.Watching;

/// <summary>
/// Notices that the machine's clock was set: between two looks it went otherwise than time did, or the journal knows of
/// a run that is yet to come. Told for an hour, unless it is set right before.
/// </summary>
internal sealed class ClockWatch(TimeProvider clock)
{
    /// <summary>Less is what a clock that is kept right is corrected by.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Told = TimeSpan.FromHours(1);

    private (DateTimeOffset At, long Stamp)? last;
    private ClockJump? jump;
    private long jumped;

    /// <param name="lastRun">When the latest run of the journal was begun; null: there is none.</param>
    public ClockJump? Look(DateTimeOffset? lastRun)
    {
        var (now, stamp) = (clock.GetUtcNow(), clock.GetTimestamp());
        var by = last is { } before
            ? now - (before.At + clock.GetElapsedTime(before.Stamp, stamp))
            : now - (lastRun > now ? lastRun.Value : now);
        last = (now, stamp);
        if (by.Duration() > Tolerance)
        {
            var sum = by + (jump?.By ?? TimeSpan.Zero);
            (jump, jumped) = (sum.Duration() > Tolerance ? new ClockJump(now, sum) : null, stamp);
        }
        else if (jump is not null && clock.GetElapsedTime(jumped, stamp) >= Told)
        {
            jump = null;
        }

        return jump;
    }
}
