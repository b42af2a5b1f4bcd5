using QualityMonitor.Worker.Runs;
using Quartz;

namespace QualityMonitor.Worker.Jobs;

/// <summary>Sends the letters that are due, first attempts and retries alike.</summary>
[DisallowConcurrentExecution]
internal sealed class DeliverJob(DeliverRun run) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await run.ExecuteAsync(context.FiringKind(), JobNames.Deliver, cancellationToken);
}
