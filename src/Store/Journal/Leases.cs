using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Journal;

/// <summary>Named rights to work, at most one holder each, over all processes of this database.</summary>
public sealed class Leases(Database database, TimeProvider clock)
{
    /// <summary>
    /// Null when another holder has it. An expired lease, and one of a dead process of this machine, is taken over at
    /// once.
    /// </summary>
    /// <param name="length">The holder must renew within this time.</param>
    public Task<Lease?> TryAcquireAsync(string name, TimeSpan length, CancellationToken cancellationToken) =>
        // Two holders inside one process are two holders.
        TryAcquireAsync(name, ProcessIdentity.Mine + "|" + Guid.NewGuid().ToString("N"), length, cancellationToken);

    internal async Task<Lease?> TryAcquireAsync(
        string name,
        string owner,
        TimeSpan length,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var expiresAt = ColumnTypes.Truncate(now + length);
        var seen = await connection.FirstOrDefaultAsync<LeaseRow>("get_lease", new { name }, cancellationToken);
        var isTaken = seen switch
        {
            null => await connection.TryInsertAsync(
                "add_lease",
                new
                {
                    name,
                    owner,
                    expiresAt,
                },
                cancellationToken
            )
                is not null,
            _ when seen.ExpiresAt > now && !ProcessIdentity.IsDead(seen.Owner) => false,
            _ => await MoveAsync(connection, name, seen, owner, expiresAt, cancellationToken),
        };
        return isTaken ? new Lease(this, name, owner, expiresAt) : null;
    }

    internal async Task<bool> MoveAsync(
        string name,
        LeaseRow seen,
        DateTimeOffset expiresAt,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await MoveAsync(connection, name, seen, seen.Owner, expiresAt, cancellationToken);
    }

    internal async Task ReleaseAsync(string name, string owner)
    {
        await using var connection = await database.ConnectAsync(CancellationToken.None);
        await connection.ExecuteAsync("release_lease", new { name, owner }, CancellationToken.None);
    }

    internal DateTimeOffset EndOf(TimeSpan length) => ColumnTypes.Truncate(clock.GetUtcNow() + length);

    private static async Task<bool> MoveAsync(
        StoreConnection connection,
        string name,
        LeaseRow seen,
        string owner,
        DateTimeOffset expiresAt,
        CancellationToken cancellationToken
    )
    {
        var move = new
        {
            name,
            seenOwner = seen.Owner,
            seenExpiresAt = seen.ExpiresAt,
            owner,
            expiresAt,
        };
        return await connection.ExecuteAsync("move_lease", move, cancellationToken) == 1;
    }
}

internal sealed class LeaseRow
{
    public string Owner { get; set; } = "";

    public DateTimeOffset ExpiresAt { get; set; }
}

/// <summary>A lease held; disposing gives it back.</summary>
public sealed class Lease : IAsyncDisposable
{
    private readonly Leases leases;
    private readonly string owner;

    internal Lease(Leases leases, string name, string owner, DateTimeOffset expiresAt)
    {
        this.leases = leases;
        this.owner = owner;
        Name = name;
        ExpiresAt = expiresAt;
    }

    public string Name { get; }

    /// <summary>From this moment on another process may take it.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>
    /// False when the lease was lost in the meantime: stop working. One that only expired is still ours while nobody
    /// took it.
    /// </summary>
    public async Task<bool> RenewAsync(TimeSpan length, CancellationToken cancellationToken)
    {
        var expiresAt = leases.EndOf(length);
        var isHeld = await leases.MoveAsync(
            Name,
            new LeaseRow { Owner = owner, ExpiresAt = ExpiresAt },
            expiresAt,
            cancellationToken
        );
        if (isHeld)
            ExpiresAt = expiresAt;

        return isHeld;
    }

    public async ValueTask DisposeAsync() => await leases.ReleaseAsync(Name, owner);
}
