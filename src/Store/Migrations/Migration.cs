using System.Security.Cryptography;
using System.Text;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Migrations;

/// <summary>One script of the schema.</summary>
/// <param name="Name">Without folder and engine: <c>0001_create_store</c>.</param>
internal sealed record Migration(string Name, string Text)
{
    /// <summary>Of the text with LF line ends: a checkout on Windows is no change.</summary>
    public string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>The engine's scripts in order.</summary>
    public static IReadOnlyList<Migration> Of(Engine engine)
    {
        const string folder = "migrations/";
        var suffix = SqlFiles.Suffix(engine);
        return
        [
            .. SqlFiles
                .All.Where(file =>
                    file.Key.StartsWith(folder, StringComparison.Ordinal)
                    && file.Key.EndsWith(suffix, StringComparison.Ordinal)
                )
                .Select(file => new Migration(file.Key[folder.Length..^suffix.Length], file.Value))
                .OrderBy(migration => migration.Name, StringComparer.Ordinal),
        ];
    }
}

/// <summary>A script as the database remembers it.</summary>
internal sealed class AppliedScript
{
    public string ScriptName { get; set; } = "";

    public string Checksum { get; set; } = "";

    /// <summary>Judges what was applied against what this program carries.</summary>
    public static SchemaState Compare(IReadOnlyList<AppliedScript> applied, IReadOnlyList<Migration> known)
    {
        if (applied.Count == 0)
            return new SchemaState.Empty();

        var byName = known.ToDictionary(migration => migration.Name, StringComparer.Ordinal);
        var unknown = applied
            .Where(script => !byName.ContainsKey(script.ScriptName))
            .Select(script => script.ScriptName)
            .ToList();
        if (unknown.Count > 0)
            return new SchemaState.Newer(unknown);

        var changed = applied
            .Where(script => byName[script.ScriptName].Checksum != script.Checksum)
            .Select(script => script.ScriptName)
            .ToList();
        if (changed.Count > 0)
            return new SchemaState.Changed(changed);

        var missing = byName
            .Keys.Except(applied.Select(script => script.ScriptName), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        return missing.Count > 0 ? new SchemaState.Behind(missing) : new SchemaState.UpToDate(known[^1].Name);
    }
}
