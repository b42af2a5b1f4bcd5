using System.Text.Json;
using System.Text.Json.Serialization;

namespace QualityMonitor.Store.Backups;

/// <summary>What a backup is, written into it last: a folder without it is none.</summary>
/// <param name="Store">The name of the database, see <see cref="Content.ContentOwner"/>.</param>
/// <param name="Schema">The last migration: <c>0034_name_store</c>.</param>
/// <param name="MadeAt">Of the instant that the database was copied.</param>
/// <param name="Commit">The last commit in it.</param>
/// <param name="DatabaseHash">SHA-256 of the copied file; null: a server's database, which its own tools copy.</param>
/// <param name="ContentCount">Files that the database needs of the folder <c>content</c> beside the backups.</param>
/// <param name="Lost">Hashes of those that were already lost when the backup was made.</param>
public sealed record BackupManifest(
    string Store,
    Engine Engine,
    string Schema,
    DateTimeOffset MadeAt,
    long Commit,
    string? DatabaseHash,
    int ContentCount,
    long ContentBytes,
    IReadOnlyList<string> Lost
)
{
    public const string FileName = "backup.json";
    public const string DatabaseName = "qualitymonitor.db";
    public const string SettingsName = "settings";
    public const string ContentName = "content";

    internal static JsonSerializerOptions Json { get; } =
        new(JsonSerializerDefaults.Web)
        {
            WriteIndented = true,
            RespectRequiredConstructorParameters = true,
            Converters = { new JsonStringEnumConverter() },
        };
}
