using System.IO.Enumeration;
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

    /// <summary>The largest of the program's own is a fiftieth of it.</summary>
    private const long MostBytes = 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

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
        && TemplatePlace.IsInside(name)
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
            : Walk(folder)
                .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
                .Order(StringComparer.Ordinal);

    /// <summary>A folder that is a link is not entered; a file that is one is told of when it is read.</summary>
    private static FileSystemEnumerable<string> Walk(string folder) =>
        new(
            folder,
            static (ref entry) => entry.ToFullPath(),
            new EnumerationOptions
            {
                RecurseSubdirectories = true,
                AttributesToSkip = FileAttributes.None,
                IgnoreInaccessible = false,
            }
        )
        {
            ShouldIncludePredicate = static (ref entry) =>
                !entry.IsDirectory && entry.FileName.EndsWith(".sbn", StringComparison.Ordinal),
            ShouldRecursePredicate = static (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };

    private static bool IsShipped(string name) => Shipped.Contains(name, StringComparer.Ordinal);

    private static string WithoutFolder(string name) => name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>Null when neither place has it. A name never leaves the folder.</summary>
    /// <exception cref="TemplateException">The file, or a folder on the way to it, is a link; or it cannot be read, is
    /// too large, or no text.</exception>
    public string? Find(string name)
    {
        if (!TemplatePlace.IsInside(name))
            return null;
        if (folder is not null && Path.Combine(folder, name) is var path && File.Exists(path))
            return TemplatePlace.IsLinked(folder, name)
                ? throw new TemplateException(new TemplateProblem(name, 1, 1, TemplatePlace.Link))
                : Read(path, name);

        var assembly = typeof(TemplateSource).Assembly;
        using var stream = assembly.GetManifestResourceStream(Prefix + name);
        if (stream is null)
            return null;

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string Read(string path, string name)
    {
        try
        {
            if (new FileInfo(path).Length > MostBytes)
                throw new TemplateException(new TemplateProblem(name, 1, 1, TemplatePlace.TooLarge));
            using var reader = new StreamReader(path, Strict, detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException exception)
        {
            throw new TemplateException(new TemplateProblem(name, 1, 1, TemplatePlace.NotUtf8), exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TemplateException(new TemplateProblem(name, 1, 1, TemplatePlace.Unreadable), exception);
        }
    }
}
