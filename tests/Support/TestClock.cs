namespace QualityMonitor.Support;

/// <summary>A clock that stands still until it is moved. Timers and delays are not simulated.</summary>
public sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    public TestClock()
        : this(new DateTimeOffset(2025, 10, 1, 9, 0, 0, TimeSpan.Zero)) { }

    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;

    public void Advance(TimeSpan by) => Now += by;
}
