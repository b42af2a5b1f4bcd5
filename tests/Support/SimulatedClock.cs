namespace QualityMonitor.Support;

/// <summary>A clock whose timers fire when it is moved past them; no test waits for real time.</summary>
public sealed class SimulatedClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Timer> timers = [];
    private DateTimeOffset now = start;
    private TimeSpan set;

    /// <summary>Released each time a timer is set: whoever set it is done with what it did before.</summary>
    public SemaphoreSlim TimerSet { get; } = new(0);

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now + set;
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (gate)
            return now.UtcTicks;
    }

    /// <summary>As an admin sets it: no time has passed, and timers take no notice.</summary>
    public void Set(TimeSpan by)
    {
        lock (gate)
            set += by;
    }

    public void Advance(TimeSpan by)
    {
        List<Timer> due;
        lock (gate)
        {
            now += by;
            due = timers.FindAll(timer => timer.Due <= now);
        }

        foreach (var timer in due)
            timer.Fire();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        lock (gate)
            timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(SimulatedClock clock, Action callback) : ITimer
    {
        private TimeSpan period;

        public DateTimeOffset Due { get; private set; } = DateTimeOffset.MaxValue;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            this.period = period;
            Change(dueTime);
            clock.TimerSet.Release();
            return true;
        }

        public void Fire()
        {
            Change(period);
            callback();
        }

        private void Change(TimeSpan dueTime)
        {
            lock (clock.gate)
                Due = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : clock.now + dueTime;
        }

        public void Dispose()
        {
            lock (clock.gate)
                clock.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
