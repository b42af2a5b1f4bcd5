using Microsoft.Data.Sqlite;

namespace QualityMonitor.Store;

public enum Engine
{
    Sqlite,
    SqlServer,
}

/// <summary>Where the store lives.</summary>
/// <param name="ConnectionString">For SQLite only the file matters: <c>Data Source=data/quality.db</c>.</param>
/// <param name="ContentFolder">Folder of the original bytes, created when missing; belongs into the same backup as the
/// database.</param>
public sealed record StoreOptions(Engine Engine, string ConnectionString, string ContentFolder)
{
    /// <summary>The file of the embedded database, absolute; null: a server keeps it.</summary>
    public string? DatabaseFile =>
        Engine == Engine.Sqlite
            ? Path.GetFullPath(new SqliteConnectionStringBuilder(ConnectionString).DataSource)
            : null;
}
