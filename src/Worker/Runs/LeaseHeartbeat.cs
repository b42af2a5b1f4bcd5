using QualityMonitor.Store.Journal;

namespace QualityMonitor.Worker.Runs;

/// <summary>
/// Renews a lease while work goes on, and cancels the work when the lease is lost or cannot be renewed.
/// </summary>
internal sealed class LeaseHeartbeat : IAsyncDisposable
{
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
            if (!await StillHeldAsync(lease, length))
            {
                IsLost = true;
                await work.CancelAsync();
                return;
            }
        }
    }

    // A database that does not answer is as good as a lost lease: another process may take over when it expires.
    private async Task<bool> StillHeldAsync(Lease lease, TimeSpan length)
    {
        try
        {
            return await lease.RenewAsync(length, stop.Token);
        }
        catch (System.Data.Common.DbException)
        {
            return false;
        }
    }
}
