using QualityMonitor.Store;
using QualityMonitor.Worker.Configuration.Shape;

namespace QualityMonitor.Worker.Configuration;

internal sealed class DatabaseSettings
{
    public Engine Engine { get; set; } = Engine.Sqlite;

    /// <summary>For SQL Server. Empty for SQLite: <c>qualitymonitor.db</c> in the data folder.</summary>
    [Secret]
    public string ConnectionString { get; set; } = "";
}
