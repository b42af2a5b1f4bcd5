using System.Text;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Templating;

/// <summary>
/// Template texts by relative name (<c>quarterly/html.sbn</c>): a file of the programme's own folder
/// (<c>quality-2025/quarterly/html.sbn</c>), else of the folder, else the one shipped with the program.
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
        Files().Where(static name => !IsShipped(name) && !IsShipped(WithoutFolder(name)));

    /// <summary>Templates that programmes have of their own: <c>quality-2025/quarterly/html.sbn</c>.</summary>
    public IEnumerable<(string Programme, string Path)> Own() =>
        Files()
            .Where(static name => !IsShipped(name) && IsShipped(WithoutFolder(name)))
            .Select(static name => (name[..name.IndexOf('/', StringComparison.Ordinal)], name));

    /// <summary>The path of a template's text: the programme's own where there is one, else its name.</summary>
    public string PathOf(string name, string programme) =>
        folder is not null
        && FolderName.Is(programme)
        && !name.Contains("..", StringComparison.Ordinal)
        && File.Exists(Path.Combine(folder, programme, name))
            ? $"{programme}/{name}"
            : name;

    /// <summary>The name of a template by the path of its text.</summary>
    public static string NameOf(string path, string programme) =>
        programme.Length > 0 && !IsShipped(path) && path.StartsWith(programme + "/", StringComparison.Ordinal)
            ? path[(programme.Length + 1)..]
            : path;

    private IEnumerable<string> Files() =>
        folder is null || !Directory.Exists(folder)
            ? []
            : Directory
                .EnumerateFiles(folder, "*.sbn", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
                .Order(StringComparer.Ordinal);

    private static bool IsShipped(string name) => Shipped.Contains(name, StringComparer.Ordinal);

    private static string WithoutFolder(string name) => name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..];

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
