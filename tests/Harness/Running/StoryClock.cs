namespace QualityMonitor.Harness.Running;

/// <summary>The machine's clock, moved to the days on which the story plays.</summary>
internal sealed class StoryClock(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
