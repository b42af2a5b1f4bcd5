using System.Data.Common;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Journal;

/// <summary>Named rights to work, at most one holder each, over all processes of this database.</summary>
public sealed class Leases(Database database, TimeProvider clock)
{
    private readonly LeaseSightings sightings = new(clock);

    /// <summary>Null when another holder has it; who may take it over is <see cref="LeaseRule"/>'s to say.</summary>
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
            _ when MayTake(name, seen, now, length) => await MoveAsync(
                connection,
                name,
                seen,
                owner,
                expiresAt,
                cancellationToken
            ),
            _ => false,
        };
        if (!isTaken)
            return null;
        sightings.Unchanged(name, owner, expiresAt);
        return new Lease(this, name, owner, expiresAt);
    }

    /// <returns>False when another holder has it, or nobody.</returns>
    internal async Task<bool> RenewAsync(
        string name,
        string owner,
        DateTimeOffset expiresAt,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var renewed = new
        {
            name,
            owner,
            expiresAt,
        };
        if (await connection.ExecuteOnceAsync("renew_lease", renewed, cancellationToken) != 1)
            return false;
        sightings.Unchanged(name, owner, expiresAt);
        return true;
    }

    internal async Task ReleaseAsync(string name, string owner)
    {
        await using var connection = await database.ConnectAsync(CancellationToken.None);
        await connection.ExecuteAsync("release_lease", new { name, owner }, CancellationToken.None);
    }

    internal TimeProvider Clock => clock;

    private bool MayTake(string name, LeaseRow seen, DateTimeOffset now, TimeSpan length) =>
        LeaseRule.MayTake(
            ProcessIdentity.LifeOf(seen.Owner),
            seen.ExpiresAt,
            now,
            sightings.Unchanged(name, seen.Owner, seen.ExpiresAt),
            length
        );

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
    private long renewed;

    internal Lease(Leases leases, string name, string owner, DateTimeOffset expiresAt)
    {
        this.leases = leases;
        Token = new LeaseToken(name, owner);
        ExpiresAt = expiresAt;
        renewed = leases.Clock.GetTimestamp();
    }

    /// <summary>To be asked for wherever something is committed under this lease.</summary>
    public LeaseToken Token { get; }

    public string Name => Token.Name;

    /// <summary>From this moment on another process may take it that cannot see whether we live.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>Since it was taken or renewed last, by a clock that nobody sets.</summary>
    public TimeSpan Age => leases.Clock.GetElapsedTime(renewed);

    /// <summary>
    /// False when the lease was lost: stop working. True while it is ours or nobody can have taken it: its time is not
    /// up, though the database does not answer, or a writer keeps us out of the one file that everybody else would have
    /// to write to, too.
    /// </summary>
    public async Task<bool> RenewAsync(TimeSpan length, CancellationToken cancellationToken)
    {
        var expiresAt = ColumnTypes.Truncate(leases.Clock.GetUtcNow() + length);
        try
        {
            if (!await leases.RenewAsync(Name, Token.Owner, expiresAt, cancellationToken))
                return false;

            ExpiresAt = expiresAt;
            renewed = leases.Clock.GetTimestamp();
            return true;
        }
        catch (DbException error)
        {
            return StoreConnection.IsLocked(error) || Age < length;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await leases.ReleaseAsync(Name, Token.Owner);
        }
        catch (DbException)
        {
            // It ends by its own time; the work is done, and must not end as failed for it.
        }
    }
}
