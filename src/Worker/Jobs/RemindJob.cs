using QualityMonitor.Worker.Runs;
using Quartz;

namespace QualityMonitor.Worker.Jobs;

/// <summary>Reminds the schools that have not submitted; what is waiting in the inbox is collected first, so that nobody is reminded of a file that is there.</summary>
[DisallowConcurrentExecution]
internal sealed class RemindJob(CollectRun collecting, RemindRun run) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await collecting.ExecuteAsync(context.FiringKind(), JobNames.Remind, null, cancellationToken);
        await run.ExecuteAsync(context.FiringKind(), JobNames.Remind, cancellationToken);
    }
}
