using Dapper;
using Microsoft.Data.SqlClient;

namespace QualityMonitor.Support.Stores;

/// <summary>The SQL Server of the tests, if there is one; each store gets a database of its own there.</summary>
public static class TestServer
{
    private const string Variable = "QUALITYMONITOR_TEST_SQLSERVER";

    public const string WhyNot =
        Variable + " holds no connection string of a SQL Server whose login may create databases.";

    public static string? ConnectionString { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;

    /// <returns>The connection string of a new, empty database.</returns>
    public static async Task<string> CreateDatabaseAsync()
    {
        var name = "qm_test_" + Guid.NewGuid().ToString("N");
        await RunAsync($"create database {name};");
        return new SqlConnectionStringBuilder(ConnectionString) { InitialCatalog = name }.ConnectionString;
    }

    public static async Task DropDatabaseAsync(string connectionString)
    {
        // Pooled connections would keep the database in use.
        SqlConnection.ClearAllPools();
        await RunAsync($"drop database {new SqlConnectionStringBuilder(connectionString).InitialCatalog};");
    }

    private static async Task RunAsync(string statement)
    {
        await using var connection = new SqlConnection(ConnectionString);
        await connection.ExecuteAsync(statement);
    }
}
