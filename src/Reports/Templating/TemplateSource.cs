using System.Text;

namespace QualityMonitor.Reports.Templating;

/// <summary>
/// Template texts by relative name (<c>quarterly/html.sbn</c>): a file of the folder, else the one shipped with the
/// program.
/// </summary>
public sealed class TemplateSource(string? folder)
{
    private const string Prefix = "templates/";

    /// <summary>Names of the templates shipped with the program.</summary>
    public static IReadOnlyList<string> Shipped { get; } =
    [
        .. typeof(TemplateSource)
            .Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(static name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Files of the folder that replace nothing, for no shipped template has their name.</summary>
    public IEnumerable<string> Strangers() =>
        folder is null || !Directory.Exists(folder)
            ? []
            : Directory
                .EnumerateFiles(folder, "*.sbn", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
                .Where(static name => !Shipped.Contains(name, StringComparer.Ordinal));

    /// <summary>Null when neither place has it. A name never leaves the folder.</summary>
    public string? Find(string name)
    {
        if (
            folder is not null
            && name.IndexOf("..", StringComparison.Ordinal) < 0
            && Path.Combine(folder, name) is var path
            && File.Exists(path)
        )
            return File.ReadAllText(path, Encoding.UTF8);

        var assembly = typeof(TemplateSource).Assembly;
        using var stream = assembly.GetManifestResourceStream(Prefix + name);
        if (stream is null)
            return null;

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
