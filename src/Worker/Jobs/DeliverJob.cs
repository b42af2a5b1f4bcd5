using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Jobs;

/// <summary>Sends the letters that are due, first attempts and retries alike.</summary>
internal sealed class DeliverJob(Wakes wakes, DeliverRun run, Settings settings) : IScheduledJob
{
    public string Name => JobNames.Deliver;

    public string Schedule => settings.Schedule.Deliver;

    public async Task<bool> WakeAsync(CancellationToken cancellationToken) =>
        await wakes.DueAsync(this, DateTimeOffset.MinValue, cancellationToken) is { } trigger
        && await run.ExecuteAsync(trigger, Name, cancellationToken) is not null;
}
