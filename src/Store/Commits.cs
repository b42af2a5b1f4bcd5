using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store;

/// <summary>The order of commits.</summary>
public sealed class Commits(Database database)
{
    /// <summary>
    /// All that is committed by now, and nothing that is committed while the caller goes on asking.
    /// </summary>
    public async Task<AsOf> CurrentCutoffAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return new AsOf(await LastAsync(connection, cancellationToken));
    }

    /// <summary>
    /// The next number, kept by the connection's transaction: to be taken last, for others wait for it.
    /// </summary>
    internal static async Task<long> NextAsync(StoreConnection connection, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync("advance_commits", null, cancellationToken);
        return await LastAsync(connection, cancellationToken);
    }

    internal static Task<long> LastAsync(StoreConnection connection, CancellationToken cancellationToken) =>
        connection.FirstOrDefaultAsync<long>("last_commit", null, cancellationToken);
}
