using QualityMonitor.Store.Content;

namespace QualityMonitor.Etl.Sources;

/// <summary>What a file that was sent is worth opening for, told by its name alone.</summary>
internal enum SentKind
{
    /// <summary>A table, in whatever format: the reader reads it, or says how to save it anew.</summary>
    Table,
    Zip,

    /// <summary>
    /// May hold a table that nobody here can get at: a document, a message, another archive, anything unknown.
    /// </summary>
    Closed,

    /// <summary>A picture or a plain text: goes with what it came with, and is news only where it came alone.</summary>
    Beside,

    /// <summary>A signature, which may hold the file that it signs: only its bytes tell.</summary>
    Signature,

    /// <summary>A card, a meeting, what a program left behind: never figures.</summary>
    Trifle,
}

/// <summary>
/// The kinds of files by their names. Where a name says nothing the file may be a table, so that it is taken and its
/// bytes decide.
/// </summary>
internal static class SentKinds
{
    private static readonly string[] Tables =
    [
        "xlsx",
        "xlsm",
        "xlsb",
        "xls",
        "xltx",
        "ods",
        "fods",
        "xml",
        "numbers",
        "csv",
        "json",
        "docx",
    ];

    /// <summary>What is larger holds more than certificates.</summary>
    private const long LargestSignature = 1024 * 1024;

    private static readonly string[] Archives = ["rar", "7z", "gz", "tgz", "tar", "bz2", "xz"];

    private static readonly string[] Messages = ["msg", "eml"];

    private static readonly string[] Documents = ["doc", "pdf", "rtf", "odt"];

    private static readonly string[] Databases = ["mdb", "accdb", "dbf"];

    private static readonly string[] Besides =
    [
        "png",
        "jpg",
        "jpeg",
        "gif",
        "bmp",
        "tif",
        "tiff",
        "webp",
        "heic",
        "svg",
        "emf",
        "wmf",
        "txt",
        "htm",
        "html",
    ];

    private static readonly string[] Trifles = ["asc", "vcf", "ics", "ini", "lnk", "url", "db"];

    /// <summary>For a folder: all that is known to hold tables, or to hide them.</summary>
    public static IReadOnlyList<string> Patterns { get; } =
    [
        .. new[] { Tables, ["zip", "sig", "sgn", "p7m"], Archives, Messages, Documents, Databases }
            .SelectMany(static kind => kind)
            .Select(static extension => "*." + extension),
    ];

    public static SentKind Of(string name)
    {
        if (FileNames.WhyIgnored(name) is not null)
            return SentKind.Trifle;
        var extension = Extension(name);
        return extension == "zip" ? SentKind.Zip
            : Tables.Contains(extension) ? SentKind.Table
            : Besides.Contains(extension) ? SentKind.Beside
            : SignedFile.IsNamed(name) ? SentKind.Signature
            : Trifles.Contains(extension) ? SentKind.Trifle
            : SentKind.Closed;
    }

    /// <summary>Whether it is a signature without the file that it signs.</summary>
    /// <param name="open">Called only where the name leaves it open.</param>
    public static bool IsSignatureAlone(string name, Func<Stream> open)
    {
        // A .p7m says that something is in it.
        if (Of(name) != SentKind.Signature || Extension(name) == "p7m")
            return false;
        using var content = open();
        if (content.Length > LargestSignature)
            return false;
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return !SignedFile.IsEncrypted(bytes) && SignedFile.ContentOf(bytes) is null;
    }

    /// <summary>A message as every mail program saves it, which can be told to be ours.</summary>
    public static bool IsSavedLetter(string name) => Extension(name) == "eml";

    /// <summary>What a closed file is called in front of its sender.</summary>
    public static string Word(string name)
    {
        var extension = Extension(name);
        return Archives.Contains(extension) ? $"архив {extension.ToUpperInvariant()} не открывается"
            : Messages.Contains(extension) ? "письмо, сохранённое файлом"
            : Documents.Contains(extension) ? "документ, а не таблица"
            : Databases.Contains(extension) ? "база данных"
            : "не таблица Excel";
    }

    private static string Extension(string name) => Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
}
