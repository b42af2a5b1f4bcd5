using QualityMonitor.Worker.Runs;
using Quartz;

namespace QualityMonitor.Worker.Jobs;

/// <summary>Takes in what has arrived since the last firing.</summary>
[DisallowConcurrentExecution]
internal sealed class CollectJob(CollectRun run) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await run.ExecuteAsync(context.FiringKind(), JobNames.Collect, null, cancellationToken);
}
