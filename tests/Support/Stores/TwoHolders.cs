using QualityMonitor.Store;
using QualityMonitor.Store.Journal;

namespace QualityMonitor.Support.Stores;

/// <summary>
/// Two holders of one lease: the first one's time is up and nobody has told it, the second has taken the lease over.
/// </summary>
public sealed record TwoHolders(Fence Lost, Fence Held)
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(2);

    public static async Task<TwoHolders> OfAsync(TestStore store, string lease)
    {
        var lost = await BeginAsync(store, lease);
        store.Clock.Advance(Length);
        return new TwoHolders(lost, await BeginAsync(store, lease));
    }

    /// <summary>A run that holds the lease; it is never given back.</summary>
    public static async Task<Fence> BeginAsync(TestStore store, string lease)
    {
        var taken =
            await store.Leases.TryAcquireAsync(lease, Length, CancellationToken.None)
            ?? throw new InvalidOperationException($"Somebody has {lease}.");
        return new Fence(
            await store.Runs.StartAsync(lease, RunTrigger.Hand, "test", CancellationToken.None),
            taken.Token
        );
    }
}
