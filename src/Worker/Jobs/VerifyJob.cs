using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Jobs;

/// <summary>Reads all that is stored and compares it with its hash.</summary>
internal sealed class VerifyJob(Wakes wakes, VerifyRun run, Settings settings) : IScheduledJob
{
    public string Name => JobNames.Verify;

    public string Schedule => settings.Schedule.Verify;

    public async Task<bool> WakeAsync(CancellationToken cancellationToken) =>
        await wakes.DueAsync(this, DateTimeOffset.MinValue, cancellationToken) is { } trigger
        && await run.ExecuteAsync(trigger, Name, cancellationToken) is not null;
}
