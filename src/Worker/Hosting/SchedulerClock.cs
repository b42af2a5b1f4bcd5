namespace QualityMonitor.Worker.Hosting;

/// <summary>
/// The clock that Quartz looks at never goes back: a firing is a moment, and after a machine's clock was set back by
/// three hours none would come for as long. What is due is still asked of the machine's clock.
/// </summary>
internal sealed class SchedulerClock(TimeProvider clock) : TimeProvider
{
    // Smaller steps are followed, so that firings stay where people see them.
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private DateTimeOffset last = clock.GetUtcNow();
    private long read = clock.GetTimestamp();
    private TimeSpan setBack;

    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            var stamp = clock.GetTimestamp();
            var now = clock.GetUtcNow() + setBack;
            var missing = last + clock.GetElapsedTime(read, stamp) - now;
            if (missing >= Step)
            {
                setBack += missing;
                now += missing;
            }

            (last, read) = (now, stamp);
            return now;
        }
    }

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);
}
