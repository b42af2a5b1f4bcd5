namespace QualityMonitor.Worker.Tests.Schedules;

/// <summary>
/// The clock of one life of the process. Nearly every step of the program asks for the time; from the step at which it
/// dies on, none gets an answer, as after a kill.
/// </summary>
internal sealed class MortalClock(TimeProvider clock) : TimeProvider
{
    private int left = int.MaxValue;
    private int steps = int.MaxValue;
    private Action jump = static () => { };

    public bool IsDead => left <= 0;

    public void DieAfter(int steps) => left = steps;

    /// <summary>Somebody sets the clock while the program works.</summary>
    public void JumpAfter(int count, Action set) => (steps, jump) = (count, set);

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override long GetTimestamp() => clock.GetTimestamp();

    public override DateTimeOffset GetUtcNow()
    {
        if (Interlocked.Decrement(ref steps) == 0)
            jump();
        return Interlocked.Decrement(ref left) > 0 ? clock.GetUtcNow() : throw new InvalidOperationException("killed");
    }
}
