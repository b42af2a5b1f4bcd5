using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using QualityMonitor.Indicators;
using QualityMonitor.Store.Faults;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store;

/// <summary>Opens connections, ready to use.</summary>
public sealed class Database(StoreOptions options)
{
    /// <summary>How long a writer waits for another one of the same SQLite file, unless the user says otherwise.</summary>
    private const int BusySeconds = 60;

    /// <summary>
    /// How long a statement may take on SQL Server. Its readers wait until a load of a country is committed, which the
    /// client's own thirty seconds do not cover.
    /// </summary>
    private const int StatementSeconds = 600;

    private readonly Queries queries = new(options.Engine);

    static Database() => ColumnTypes.Register();

    public Engine Engine => options.Engine;

    /// <summary>An open connection; the caller disposes it.</summary>
    /// <exception cref="DatabaseMissingException">There is no database yet.</exception>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (options.Engine == Engine.SqlServer)
        {
            var server = new SqlConnection(ServerConnectionString(options).ConnectionString);
            await OpenAsync(server, cancellationToken);
            return server;
        }

        var file = SqliteConnectionString(options, SqliteOpenMode.ReadWrite);
        if (!IsThere(file.DataSource))
            throw new DatabaseMissingException(
                $"There is no database file {Path.GetFullPath(file.DataSource)}: run `migrate` to create it."
            );

        var connection = new SqliteConnection(file.ConnectionString);
        await OpenAsync(connection, cancellationToken);
        return connection;
    }

    /// <exception cref="UnauthorizedAccessException">Nobody can tell: its folder may not be entered. That is another thing
    /// than no database, which would be made anew.</exception>
    internal static bool IsThere(string file)
    {
        try
        {
            _ = File.GetAttributes(file);
            return true;
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    internal async Task<StoreConnection> ConnectAsync(CancellationToken cancellationToken) =>
        new(await OpenAsync(cancellationToken), queries);

    /// <summary>As the user wrote it; only a <c>Command Timeout</c> that was not named is ours.</summary>
    internal static SqlConnectionStringBuilder ServerConnectionString(StoreOptions options)
    {
        var server = new SqlConnectionStringBuilder(options.ConnectionString);
        if (!server.ShouldSerialize("Command Timeout"))
            server.CommandTimeout = StatementSeconds;
        return server;
    }

    /// <summary>The user names the file and, by <c>Default Timeout</c>, a patience; how it is opened is ours.</summary>
    internal static SqliteConnectionStringBuilder SqliteConnectionString(StoreOptions options, SqliteOpenMode mode)
    {
        var file = new SqliteConnectionStringBuilder(options.ConnectionString) { Mode = mode, ForeignKeys = true };
        if (!file.ShouldSerialize("Default Timeout"))
            file.DefaultTimeout = BusySeconds;
        return file;
    }

    private static async Task OpenAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await connection.OpenAsync(cancellationToken);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}

/// <summary>The database is not there; the message tells the admin to run <c>migrate</c>.</summary>
public sealed class DatabaseMissingException(string message) : Exception(message), IExplained
{
    public Problem Problem => StoreMessages.NoDatabase();
}
