namespace QualityMonitor.Store.Journal;

/// <summary>Named rights to work, at most one holder each, over all processes of this database.</summary>
public sealed class Leases(Database database, TimeProvider clock)
{
    /// <summary>
    /// Null when another holder has it. An expired lease, and one of a dead process of this machine, is taken over at once.
    /// </summary>
    /// <param name="length">The holder must renew within this time.</param>
    public Task<Lease?> TryAcquireAsync(string name, TimeSpan length, CancellationToken cancellationToken) => throw new NotImplementedException(database.ToString() + clock);
}

/// <summary>A lease held; disposing gives it back.</summary>
public sealed class Lease : IAsyncDisposable
{
    internal Lease(string name) => Name = name;

    public string Name { get; }

    /// <summary>False when the lease was lost in the meantime: stop working.</summary>
    public Task<bool> RenewAsync(TimeSpan length, CancellationToken cancellationToken) => throw new NotImplementedException(Name);

    public ValueTask DisposeAsync() => throw new NotImplementedException(Name);
}
