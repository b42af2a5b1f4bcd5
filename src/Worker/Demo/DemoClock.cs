namespace QualityMonitor.Worker.Demo;

/// <summary>The demo's own time: the sample files arrive on their days, whatever day it is outside.</summary>
internal sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public void MoveTo(DateTimeOffset moment) => now = moment.ToUniversalTime();
}
