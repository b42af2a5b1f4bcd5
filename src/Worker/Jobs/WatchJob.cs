using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Watching;

namespace QualityMonitor.Worker.Jobs;

/// <summary>Looks each minute, and after all that was done, whether something is wrong with the service.</summary>
internal sealed class WatchJob(WatchRun run, DeliverRun delivering, DeadMansPing ping) : IScheduledJob
{
    public string Name => JobNames.Watch;

    /// <summary>Each minute, as every job is woken.</summary>
    public string Schedule => "";

    public async Task<bool> WakeAsync(CancellationToken cancellationToken)
    {
        if (await run.ExecuteAsync(cancellationToken))
            await Guarded.TryAsync(
                () => delivering.ExecuteAsync(RunTrigger.Schedule, Name, cancellationToken),
                cancellationToken
            );
        await ping.CallAsync(cancellationToken);
        return false;
    }
}
