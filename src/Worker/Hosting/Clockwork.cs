using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using QualityMonitor.Worker.Jobs;
using Quartz;

namespace QualityMonitor.Worker.Hosting;

/// <summary>
/// Gives Quartz the jobs: each is woken at the start and on every minute; what is due the job knows. So a firing, one
/// slept through and a lease that was busy need nothing of their own.
/// </summary>
internal sealed class Clockwork(
    ISchedulerFactory schedulers,
    IEnumerable<IScheduledJob> jobs,
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
            await scheduler.ScheduleJob(detail, [.. Triggers()], cancellationToken: cancellationToken);
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

    /// <summary>Schedules are written in minutes, so that a firing is met by the waking of its own.</summary>
    private IEnumerable<ITrigger> Triggers()
    {
        var clock = scheduler!.TimeProvider;
        yield return TriggerBuilder.Create(clock).StartNow().Build();
        var now = clock.GetUtcNow();
        yield return TriggerBuilder
            .Create(clock)
            .StartAt(now.AddTicks(Minute.Ticks - (now.Ticks % Minute.Ticks)))
            .WithSimpleSchedule(static always => always.WithInterval(Minute).RepeatForever())
            .Build();
    }
}
