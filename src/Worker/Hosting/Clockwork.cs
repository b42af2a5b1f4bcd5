using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using QualityMonitor.Worker.Jobs;
using Quartz;

namespace QualityMonitor.Worker.Hosting;

/// <summary>
/// Gives Quartz the jobs: each is woken at the start, once a minute and at the firings of its schedule; what is due the
/// job knows. So a firing slept through and a lease that was busy need nothing of their own.
/// </summary>
internal sealed class Clockwork(
    ISchedulerFactory schedulers,
    IEnumerable<IScheduledJob> jobs,
    TimeZoneInfo zone,
    StopPatience patience,
    ILogger<Clockwork> log
) : IHostedService
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private IScheduler? scheduler;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        scheduler = await schedulers.GetScheduler(cancellationToken);
        foreach (var job in jobs)
        {
            var detail = JobBuilder.Create<WakingJob>().WithIdentity(WakingJob.KeyOf(job)).Build();
            await scheduler.ScheduleJob(detail, [.. Triggers(job)], cancellationToken: cancellationToken);
        }

        await scheduler.Start(cancellationToken);
    }

    /// <summary>
    /// Work that was begun may end by itself for a while. Then the jobs are cancelled in their order: each ends what
    /// must not be broken off, a letter in the server's hands, and keeps the rest for the next start.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (scheduler is null)
            return;

        // Not with the host's token: what is broken off still says so in the journal.
        var clock = scheduler.TimeProvider;
        var end = scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None).AsTask();
        if (await HasEndedAsync(end.WaitAsync(patience.Grace, clock, cancellationToken)))
            return;
        foreach (var job in jobs)
            await scheduler.Interrupt(WakingJob.KeyOf(job), CancellationToken.None);
        if (!await HasEndedAsync(end.WaitAsync(patience.Letter, clock, CancellationToken.None)))
            log.LogError(
                "Работа не остановилась за {Seconds} с и оставлена",
                (patience.Grace + patience.Letter).TotalSeconds
            );
    }

    private static async Task<bool> HasEndedAsync(Task end)
    {
        try
        {
            await end;
            return true;
        }
        catch (Exception impatience) when (impatience is TimeoutException or OperationCanceledException)
        {
            return false;
        }
    }

    private IEnumerable<ITrigger> Triggers(IScheduledJob job)
    {
        var clock = scheduler!.TimeProvider;
        yield return TriggerBuilder
            .Create(clock)
            .StartNow()
            .WithSimpleSchedule(static always => always.WithInterval(Minute).RepeatForever())
            .Build();
        if (job.Cron.Length > 0)
            yield return TriggerBuilder
                .Create(clock)
                .WithCronSchedule(job.Cron, schedule => schedule.InTimeZone(zone))
                .Build();
    }
}
