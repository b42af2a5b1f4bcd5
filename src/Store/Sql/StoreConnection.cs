using System.Data.Common;
using Dapper;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace QualityMonitor.Store.Sql;

/// <summary>An open connection that runs the store's queries by name, in a transaction once one has begun.</summary>
internal sealed class StoreConnection(DbConnection connection, Queries queries) : IAsyncDisposable
{
    private const string NoDisk = "pragma synchronous = normal";
    private const string Disk = "pragma synchronous = full";

    private DbTransaction? transaction;
    private bool waitsForNoDisk;

    public DbConnection Connection => connection;

    public DbTransaction? Transaction => transaction;

    /// <summary>
    /// On SQLite it takes the write lock at once, so that a reader that turns writer cannot find itself outrun.
    /// </summary>
    public async Task BeginAsync(CancellationToken cancellationToken) =>
        transaction = await connection.BeginTransactionAsync(cancellationToken);

    /// <summary>
    /// What is committed next outlives the process at once and a power cut only with the next commit of anybody: SQLite
    /// waits for no disk. For what a power cut may take back and nobody is harmed; before the transaction begins. SQL Server
    /// has its log on the disk either way.
    /// </summary>
    public async Task WaitForNoDiskAsync(CancellationToken cancellationToken)
    {
        if (connection is not SqliteConnection)
            return;
        await connection.ExecuteAsync(new CommandDefinition(NoDisk, cancellationToken: cancellationToken));
        waitsForNoDisk = true;
    }

    /// <param name="fence">Whose lease must still be held; null: the work is done under none.</param>
    /// <exception cref="LeaseLostException">Somebody else has it: nothing is committed.</exception>
    public async Task CommitAsync(Fence? fence, CancellationToken cancellationToken)
    {
        // Last of all: on SQL Server the row of the lease is locked from here on, and its renewal waits for the commit.
        if (fence is not null && !await HoldsAsync(fence.Lease, cancellationToken))
            throw new LeaseLostException(fence.Lease);

        await transaction!.CommitAsync(cancellationToken);
        await transaction.DisposeAsync();
        transaction = null;
    }

    /// <summary>Leaves nothing of the transaction.</summary>
    public async Task RollBackAsync(CancellationToken cancellationToken)
    {
        await transaction!.RollbackAsync(cancellationToken);
        await transaction.DisposeAsync();
        transaction = null;
    }

    public string Text(string query) => queries.Get(query);

    public async Task<List<T>> QueryAsync<T>(string query, object? parameters, CancellationToken cancellationToken) =>
        (await connection.QueryAsync<T>(Command(queries.Get(query), parameters, cancellationToken))).AsList();

    /// <summary>
    /// Row by row and column by column, for results too large for an object a row; the caller disposes it before the
    /// next query.
    /// </summary>
    public Task<DbDataReader> ReadAsync(string query, object? parameters, CancellationToken cancellationToken) =>
        connection.ExecuteReaderAsync(Command(queries.Get(query), parameters, cancellationToken));

    public Task<T?> FirstOrDefaultAsync<T>(string query, object? parameters, CancellationToken cancellationToken) =>
        connection.QueryFirstOrDefaultAsync<T>(Command(queries.Get(query), parameters, cancellationToken));

    public Task<int> ExecuteAsync(string query, object? parameters, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(Command(queries.Get(query), parameters, cancellationToken));

    /// <summary>As above, without waiting for long: for what is tried again.</summary>
    /// <exception cref="DbException">Of a locked SQLite file, see <see cref="IsLocked"/>.</exception>
    public Task<int> ExecuteOnceAsync(string query, object? parameters, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(
            new CommandDefinition(
                queries.Get(query),
                parameters,
                transaction,
                commandTimeout: connection is SqlConnection ? 15 : 1,
                cancellationToken: cancellationToken
            )
        );

    /// <summary>Runs an insert and returns the id the database gave.</summary>
    public Task<long> InsertAsync(string query, object parameters, CancellationToken cancellationToken)
    {
        // In one batch with the insert: scope_identity() knows nothing of other batches.
        var identity =
            connection is SqlConnection ? "select cast(scope_identity() as bigint);" : "select last_insert_rowid();";
        return connection.ExecuteScalarAsync<long>(
            Command(queries.Get(query) + identity, parameters, cancellationToken)
        );
    }

    /// <summary>The id given, or null when a unique key has the row already.</summary>
    public async Task<long?> TryInsertAsync(string query, object parameters, CancellationToken cancellationToken)
    {
        try
        {
            return await InsertAsync(query, parameters, cancellationToken);
        }
        catch (DbException error) when (IsTaken(error))
        {
            return null;
        }
    }

    /// <summary>A unique or primary key refused the row. Neither engine ends the transaction for it.</summary>
    public static bool IsTaken(DbException error) =>
        error switch
        {
            SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 1555 or 2067,
            SqlException server => server.Number is 2601 or 2627,
            _ => false,
        };

    /// <summary>Somebody is writing to the SQLite file, which has one writer at a time, over all processes.</summary>
    public static bool IsLocked(DbException error) =>
        error is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED };

    public async ValueTask DisposeAsync()
    {
        if (transaction is not null)
            await transaction.DisposeAsync();
        // The connection goes back to a pool, and whoever gets it next has not asked for this.
        if (waitsForNoDisk)
            await connection.ExecuteAsync(Disk);
        await connection.DisposeAsync();
    }

    private async Task<bool> HoldsAsync(LeaseToken lease, CancellationToken cancellationToken) =>
        await ExecuteAsync("hold_lease", new { name = lease.Name, owner = lease.Owner }, cancellationToken) == 1;

    private CommandDefinition Command(string text, object? parameters, CancellationToken cancellationToken) =>
        new(text, parameters, transaction, cancellationToken: cancellationToken);
}
