using QualityMonitor.Store.Journal;

namespace QualityMonitor.Worker.Runs;

/// <summary>
/// Renews a lease while work goes on, and cancels the work when the lease is lost. A load that holds the lock of a
/// SQLite file for minutes keeps its own renewal out, and everybody else with it: that is no loss.
/// </summary>
internal sealed class LeaseHeartbeat : IAsyncDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource work;
    private readonly CancellationTokenSource stop = new();
    private readonly Task beating;

    public LeaseHeartbeat(Lease lease, TimeSpan length, TimeProvider clock, CancellationToken cancellationToken)
    {
        work = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        beating = BeatAsync(lease, length, clock);
    }

    /// <summary>Cancelled when the caller cancels or the lease is lost.</summary>
    public CancellationToken Token => work.Token;

    public bool IsLost { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await beating.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
        work.Dispose();
    }

    private async Task BeatAsync(Lease lease, TimeSpan length, TimeProvider clock)
    {
        using var timer = new PeriodicTimer(length / 4, clock);
        while (await timer.WaitForNextTickAsync(stop.Token))
        {
            if (!await lease.RenewAsync(length, stop.Token))
            {
                IsLost = true;
                await work.CancelAsync();
                return;
            }

            // Not renewed: asked again as soon as the writer may be done, for then others may ask, too.
            timer.Period = lease.Age < length / 2 ? length / 4 : Soon;
        }
    }
}
