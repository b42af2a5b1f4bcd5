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

    private readonly Lock gate = new();
    private (DateTimeOffset At, long Stamp)? last;
    private bool knowsJournal;
    private ClockJump? jump;
    private long jumped;

    /// <summary>
    /// A clock that was just put ahead by days is given its hour to be set right before anybody is written to by it:
    /// reports of quarters to come cannot be taken back.
    /// </summary>
    public bool IsDoubtful
    {
        get
        {
            lock (gate)
            {
                Notice(Drift());
                return jump is { IsFarAhead: true };
            }
        }
    }

    /// <param name="lastRun">When the latest run of the journal was begun; null: there is none.</param>
    public ClockJump? Look(DateTimeOffset? lastRun)
    {
        lock (gate)
        {
            var by = Drift();
            if (!knowsJournal && lastRun > last!.Value.At)
                by = last.Value.At - lastRun.Value;
            knowsJournal = true;
            Notice(by);
            return jump;
        }
    }

    /// <summary>How far the clock was set since it was looked at last.</summary>
    private TimeSpan Drift()
    {
        var (now, stamp) = (clock.GetUtcNow(), clock.GetTimestamp());
        var by = last is { } before ? now - (before.At + clock.GetElapsedTime(before.Stamp, stamp)) : TimeSpan.Zero;
        last = (now, stamp);
        return by;
    }

    private void Notice(TimeSpan by)
    {
        var (now, stamp) = last!.Value;
        if (by.Duration() > Tolerance)
        {
            var sum = by + (jump?.By ?? TimeSpan.Zero);
            (jump, jumped) = (sum.Duration() > Tolerance ? new ClockJump(now, sum) : null, stamp);
        }
        else if (jump is not null && clock.GetElapsedTime(jumped, stamp) >= Told)
        {
            jump = null;
        }
    }
}
