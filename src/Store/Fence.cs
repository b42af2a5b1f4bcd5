namespace QualityMonitor.Store;

/// <summary>Who holds a lease: a right to work that another holder may take once its time is up.</summary>
public sealed record LeaseToken(string Name, string Owner);

/// <summary>
/// In whose name something is committed. The run's lease is asked for in the committing transaction itself: whoever lost
/// it without knowing yet commits nothing beside its new holder.
/// </summary>
/// <param name="RunId">The run in the journal.</param>
public sealed record Fence(long RunId, LeaseToken Lease);

/// <summary>
/// Another holder has the lease that was worked under. What was begun is rolled back, and nothing more may be begun: it
/// ends the whole run as a cancellation does.
/// </summary>
public sealed class LeaseLostException(LeaseToken lease)
    : Exception($"The lease {lease.Name} is not held by {lease.Owner} any more.");
