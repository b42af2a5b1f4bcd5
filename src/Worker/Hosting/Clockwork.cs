using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Jobs;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Hosting;

/// <summary>
/// Wakes every job at the start, at the firings of its schedule, when another one has done something, and once a
/// minute; what is due the job knows. So a
/// clock that was set, a firing slept through and a lease that was busy need nothing of their own.
/// </summary>
internal sealed class Clockwork(
    IEnumerable<IScheduledJob> jobs,
    TimeZoneInfo zone,
    TimeProvider clock,
    ILogger<Clockwork> log
) : IHostedService, IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource stop = new();
    private readonly CancellationTokenSource work = new();
    private TaskCompletionSource news = New();
    private Task loops = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        loops = Task.WhenAll(jobs.Select(job => Task.Run(() => LoopAsync(job), CancellationToken.None)));
        return Task.CompletedTask;
    }

    /// <summary>Work that was begun is ended, unless the host has no more patience.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stop.CancelAsync();
        await using (cancellationToken.Register(work.Cancel))
            await loops;
    }

    public void Dispose()
    {
        stop.Dispose();
        work.Dispose();
    }

    private async Task LoopAsync(IScheduledJob job)
    {
        var firings = new Firings(job.Cron, zone);
        while (!stop.IsCancellationRequested && !work.IsCancellationRequested)
        {
            // Before the work, so that what others do meanwhile is not slept through.
            var heard = news.Task;
            try
            {
                await WakeAsync(job);
            }
            catch (OperationCanceledException)
            {
                // Broken off: the host's patience is over.
                return;
            }

            await Task.WhenAny(heard, Task.Delay(Rest(firings), clock, stop.Token));
        }
    }

    private async Task WakeAsync(IScheduledJob job)
    {
        var isDone = false;
        if (await Guarded.TryAsync(async () => isDone = await job.WakeAsync(work.Token), work.Token) is { } error)
            log.LogWarning("{Job} is tried again: {Reason}", job.Name, error.Message);
        if (isDone)
            Interlocked.Exchange(ref news, New()).SetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TimeSpan Rest(Firings firings)
    {
        var now = clock.GetUtcNow();
        var next = firings.Next(now) - now ?? Minute;
        return next < Minute ? next : Minute;
    }
}
