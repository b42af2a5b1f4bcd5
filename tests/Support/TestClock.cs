namespace QualityMonitor.Support;

/// <summary>
/// A clock that stands still until it is moved: time passes as far as it is moved. Timers and delays are not simulated.
/// </summary>
public sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    public TestClock()
        : this(new DateTimeOffset(2025, 10, 1, 9, 0, 0, TimeSpan.Zero)) { }

    public DateTimeOffset Now { get; set; } = start;

    /// <summary>How far an admin has set it: no time has passed by that.</summary>
    private TimeSpan set;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => (Now - set).UtcTicks;

    /// <summary>As an admin sets it.</summary>
    public void Set(TimeSpan by)
    {
        set += by;
        Now += by;
    }

    public void Advance(TimeSpan by) => Now += by;
}
