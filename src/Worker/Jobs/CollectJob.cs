using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Jobs;

/// <summary>Takes in what has arrived since the last firing.</summary>
internal sealed class CollectJob(Wakes wakes, CollectRun run, Settings settings) : IScheduledJob
{
    public string Name => JobNames.Collect;

    public string Schedule => settings.Schedule.Collect;

    public async Task<bool> WakeAsync(CancellationToken cancellationToken) =>
        await wakes.DueAsync(this, DateTimeOffset.MinValue, cancellationToken) is { } trigger
        && await run.ExecuteAsync(trigger, Name, null, cancellationToken) is not null;
}
