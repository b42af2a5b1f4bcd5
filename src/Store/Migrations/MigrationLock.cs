using System.Data;
using Dapper;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using QualityMonitor.Store.Content;

namespace QualityMonitor.Store.Migrations;

/// <summary>One migrator at a time. The engine frees the lock when its holder dies.</summary>
internal static class MigrationLock
{
    private const int MostDeadlocks = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <exception cref="MigrationLockException">
    /// Another migrator works longer than two minutes, or the server refused.
    /// </exception>
    public static Task<IAsyncDisposable> TakeAsync(
        StoreOptions options,
        TimeProvider clock,
        CancellationToken cancellationToken
    ) =>
        options.Engine == Engine.SqlServer
            ? TakeServerAsync(options.ConnectionString, cancellationToken)
            : TakeFileAsync(
                Database.SqliteConnectionString(options, SqliteOpenMode.ReadWriteCreate).DataSource,
                clock,
                cancellationToken
            );

    /// <summary>On a connection of its own, unpooled: closing it is what frees a lock owned by the session.</summary>
    private static async Task<IAsyncDisposable> TakeServerAsync(
        string connectionString,
        CancellationToken cancellationToken
    )
    {
        var connection = new SqlConnection(
            new SqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString
        );
        try
        {
            await connection.OpenAsync(cancellationToken);
            var answer = await AskAsync(connection, cancellationToken);
            for (var again = 0; again < MostDeadlocks && answer == LockAnswer.Deadlock; again++)
                answer = await AskAsync(connection, cancellationToken);
            if (answer != LockAnswer.Granted)
                throw new MigrationLockException(answer);

            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>The file stays behind empty: deleting it would let two processes lock two files of one name.</summary>
    private static async Task<IAsyncDisposable> TakeFileAsync(
        string database,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var path = Path.GetFullPath(database) + ".migrate-lock";
        PrivateFiles.Folder(Path.GetDirectoryName(path)!);
        for (var started = clock.GetTimestamp(); ; )
        {
            try
            {
                return PrivateFiles.Hold(path);
            }
            catch (IOException) when (clock.GetElapsedTime(started) < Patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), clock, cancellationToken);
            }
            catch (IOException)
            {
                throw new MigrationLockException(LockAnswer.Timeout);
            }
        }
    }

    private static async Task<LockAnswer> AskAsync(SqlConnection connection, CancellationToken cancellationToken)
    {
        var parameters = new DynamicParameters(
            new
            {
                Resource = "QualityMonitor.migrate",
                LockMode = "Exclusive",
                LockOwner = "Session",
                LockTimeout = (int)Patience.TotalMilliseconds,
            }
        );
        parameters.Add("result", dbType: DbType.Int32, direction: ParameterDirection.ReturnValue);
        await connection.ExecuteAsync(
            new CommandDefinition(
                "sp_getapplock",
                parameters,
                commandTimeout: (int)Patience.TotalSeconds + 30,
                commandType: CommandType.StoredProcedure,
                cancellationToken: cancellationToken
            )
        );
        return LockAnswers.Of(parameters.Get<int>("result"));
    }
}
