using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Organisations;

namespace QualityMonitor.Store;

/// <summary>
/// Whether a connection string can be understood, without connecting. Of the string itself nothing is repeated but a
/// word that is nearly a known key: anything else may be a piece of a password that a semicolon has cut.
/// </summary>
public static class ConnectionStrings
{
    /// <returns>Null: it can be used.</returns>
    public static Problem? WhyNot(Engine engine, string text)
    {
        var mistake = Understood(engine, text);
        if (mistake?.Code != StoreMessages.Unreadable)
            return mistake;
        var other = engine == Engine.Sqlite ? Engine.SqlServer : Engine.Sqlite;
        return Understood(other, text) is null ? StoreMessages.OtherEngine(engine, other) : mistake;
    }

    private static Problem? Understood(Engine engine, string text)
    {
        try
        {
            return engine == Engine.Sqlite ? Sqlite(text) : SqlServer(text);
        }
        catch (Exception failure)
            when (failure is ArgumentException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            var keys = engine == Engine.Sqlite ? KeysOfSqlite : KeysOfServer;
            return StoreMessages.ConnectionStringUnreadable(engine, Misspelt(text, keys));
        }
    }

    private static Problem? SqlServer(string text)
    {
        // The connection itself finds contradictions that the builder lets pass.
        using var connection = new SqlConnection(text);
        return connection.DataSource.Length == 0 ? StoreMessages.NoServer()
            : SystemDatabases.Contains(connection.Database) ? StoreMessages.NoDatabaseName()
            : null;
    }

    private static Problem? Sqlite(string text)
    {
        var file = new SqliteConnectionStringBuilder(text);
        return file.DataSource.Length == 0 || file.DataSource == ":memory:" || file.Mode == SqliteOpenMode.Memory
            ? StoreMessages.NoFile()
            : null;
    }

    private static (string Written, string Meant)? Misspelt(string text, IReadOnlyList<string> keys)
    {
        var written = text.Split(';')
            .Select(static pair => pair.Split('=')[0].Trim())
            .Where(static key => key.Length > 2);
        return (
            from key in written
            where !keys.Contains(key, StringComparer.OrdinalIgnoreCase)
            from known in keys
            where EditDistance.Between(key.ToUpperInvariant(), known.ToUpperInvariant()) <= 2
            select ((string, string)?)(key, known)
        ).FirstOrDefault();
    }

    /// <summary>The server's own, one of which it opens where none is named: nobody means its tables to lie there.</summary>
    private static HashSet<string> SystemDatabases { get; } =
        new(StringComparer.OrdinalIgnoreCase) { "", "master", "model", "msdb", "tempdb" };

    private static IReadOnlyList<string> KeysOfServer { get; } =
    [
        .. new SqlConnectionStringBuilder().Keys.Cast<string>(),
        "Server",
        "Database",
        "User",
        "UID",
        "PWD",
        "Trusted_Connection",
        "TrustServerCertificate",
        "Connection Timeout",
    ];

    private static IReadOnlyList<string> KeysOfSqlite { get; } =
    [.. new SqliteConnectionStringBuilder().Keys.Cast<string>(), "Filename"];
}
