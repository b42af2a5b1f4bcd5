using Microsoft.Extensions.Logging;
using QualityMonitor.Worker.Runs;
using Quartz;

namespace QualityMonitor.Worker.Jobs;

/// <summary>
/// Reminds the schools that have not submitted. It often fires at the very moment of a collecting job, and waits for
/// it.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class RemindJob(CollectedRemindRun run, ILogger<RemindJob> log) : IJob
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(2);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (await run.ExecuteAsync(context.FiringKind(), JobNames.Remind, Patience, cancellationToken) is null)
            log.LogWarning(
                "Nobody was reminded: files were being collected for {Patience}; the next firing catches the latest stage up",
                Patience
            );
    }
}
