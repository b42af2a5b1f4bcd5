using System.Reflection;

namespace QualityMonitor.Store.Sql;

/// <summary>The embedded files of /sql.</summary>
internal static class SqlFiles
{
    /// <summary>Text by path below <c>sql/</c>: <c>queries/get_lease.sql</c>.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Read();

    public static string Suffix(Engine engine) => engine == Engine.Sqlite ? ".sqlite.sql" : ".sqlserver.sql";

    private static Dictionary<string, string> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            // A build on Windows writes the folder's separator as its own.
            var name = resource.Replace('\\', '/');
            if (!name.StartsWith("sql/", StringComparison.Ordinal))
                continue;

            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            files.Add(name["sql/".Length..], reader.ReadToEnd().ReplaceLineEndings("\n"));
        }

        return files;
    }
}
