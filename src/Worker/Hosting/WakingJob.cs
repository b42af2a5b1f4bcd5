using Microsoft.Extensions.Logging;
using QualityMonitor.Store.Faults;
using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Jobs;
using QualityMonitor.Worker.Runs;
using Quartz;

namespace QualityMonitor.Worker.Hosting;

/// <summary>
/// What Quartz runs for every job, one at a time each: the job is woken, and its news wakes the others.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class WakingJob(IEnumerable<IScheduledJob> jobs, ILogger<WakingJob> log) : IJob
{
    public static JobKey KeyOf(IScheduledJob job) => new(job.Name);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var job = jobs.Single(one => KeyOf(one).Equals(context.JobDetail.Key));
        var isDone = false;
        var error = await Guarded.TryAsync(
            async () => isDone = await job.WakeAsync(cancellationToken),
            cancellationToken
        );
        if (error is not null)
            log.LogWarning(
                error,
                "{Job}: не вышло, будет повторено: {Reason}",
                RunWords.Job(job.Name),
                FailureWords.Say(error)
            );

        // Asked to stop, it only ends what it has begun.
        if (!isDone || context.Scheduler.Status != SchedulerStatus.Running)
            return;

        try
        {
            foreach (var other in jobs.Where(other => other != job))
                await context.Scheduler.TriggerJob(KeyOf(other), cancellationToken: cancellationToken);
        }
        catch (SchedulerException) when (context.Scheduler.Status != SchedulerStatus.Running)
        {
            // Asked to stop in this very moment: the next start wakes them all.
        }
    }
}
