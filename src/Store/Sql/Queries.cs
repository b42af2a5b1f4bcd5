namespace QualityMonitor.Store.Sql;

/// <summary>
/// The queries of one engine by name: the engine's own file where there is one, else the portable one.
/// </summary>
internal sealed class Queries
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    public Queries(Engine engine)
    {
        foreach (var (path, text) in SqlFiles.All)
        {
            if (NameFor(engine, path) is { } name)
                texts.Add(name, text);
        }
    }

    public IEnumerable<string> Names => texts.Keys;

    /// <exception cref="ArgumentException">No such file under sql/queries.</exception>
    public string Get(string name) =>
        texts.TryGetValue(name, out var text)
            ? text
            : throw new ArgumentException($"There is no query '{name}' under sql/queries.", nameof(name));

    private static string? NameFor(Engine engine, string path)
    {
        const string folder = "queries/";
        if (!path.StartsWith(folder, StringComparison.Ordinal))
            return null;

        var parts = path[folder.Length..].Split('.');
        var isPortable = parts.Length == 2;
        return isPortable || path.EndsWith(SqlFiles.Suffix(engine), StringComparison.Ordinal) ? parts[0] : null;
    }
}
