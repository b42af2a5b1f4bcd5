using System.Text;
using QualityMonitor.Store.Content;

namespace QualityMonitor.Etl.Reading;

internal enum FileKind
{
    Empty,
    Zip,
    Ole,

    /// <summary>A BIFF stream without a container, as Excel 2 to 4 wrote it.</summary>
    BareBiff,
    Html,

    /// <summary>A page with all that belongs to it in one file: .mht.</summary>
    WebArchive,

    /// <summary>A document of LibreOffice in one file of XML: .fods, if it is a table.</summary>
    FlatOpenDocument,
    Xml,

    /// <summary>A workbook in one file of XML, of Excel 2003.</summary>
    ExcelXml,
    Pdf,
    Rtf,
    Rar,
    SevenZip,
    Gzip,
    Bzip2,
    Xz,
    Tar,
    Picture,
    Access,

    /// <summary>Symbolic link, .slk.</summary>
    Sylk,

    /// <summary>Data interchange, .dif.</summary>
    Dif,

    /// <summary>Headers of a message, as .eml has them.</summary>
    Message,

    /// <summary>A signature, with the file that it signs inside or without.</summary>
    Signed,

    /// <summary>For the holder of a key alone.</summary>
    Encrypted,

    /// <summary>Outlook's winmail.dat.</summary>
    Winmail,

    /// <summary>An array or an object of JSON; no table begins like that.</summary>
    Json,

    /// <summary>Text, or nothing that is known: the decoder finds out.</summary>
    Text,
}

/// <summary>What a file is by its first bytes. Its extension is what somebody typed.</summary>
internal static class FileKinds
{
    // The name of the format stands behind the name of the first file.
    private const int TarName = 257;

    private static readonly string[] Headers =
    [
        "Return-Path:",
        "Received:",
        "Delivered-To:",
        "From:",
        "To:",
        "Subject:",
        "Date:",
        "Message-ID:",
        "DKIM-Signature:",
        "X-",
        "ARC-",
    ];

    public static FileKind Of(ReadOnlySpan<byte> start) =>
        start switch
        {
            [] => FileKind.Empty,
            [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..] or [0x50, 0x4B, 0x07, 0x08, ..] =>
                FileKind.Zip,
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => FileKind.Ole,
            [0x09, 0x00 or 0x02 or 0x04 or 0x08, 0x04 or 0x06 or 0x08 or 0x10, 0x00, ..] => FileKind.BareBiff,
            [0x52, 0x61, 0x72, 0x21, 0x1A, ..] => FileKind.Rar,
            [0x37, 0x7A, 0xBC, 0xAF, ..] => FileKind.SevenZip,
            [0x1F, 0x8B, ..] => FileKind.Gzip,
            [0x42, 0x5A, 0x68, ..] => FileKind.Bzip2,
            [0xFD, 0x37, 0x7A, 0x58, 0x5A, ..] => FileKind.Xz,
            [0x78, 0x9F, 0x3E, 0x22, ..] => FileKind.Winmail,
            [0x00, 0x01, 0x00, 0x00, 0x53, 0x74, 0x61, 0x6E, 0x64, 0x61, 0x72, 0x64, ..] => FileKind.Access,
            [0x89, 0x50, 0x4E, 0x47, ..]
            or [0xFF, 0xD8, 0xFF, ..]
            or [0x47, 0x49, 0x46, 0x38, ..]
            or [0x49, 0x49, 0x2A, 0x00, ..]
            or [0x4D, 0x4D, 0x00, 0x2A, ..]
            or [0x42, 0x4D, _, _, _, _, 0x00, 0x00, 0x00, 0x00, ..]
            or [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..]
            or [0x00, 0x00, 0x00, _, 0x66, 0x74, 0x79, 0x70, ..] => FileKind.Picture,
            [0x25, 0x50, 0x44, 0x46, ..] => FileKind.Pdf,
            [0x7B, 0x5C, 0x72, 0x74, 0x66, ..] => FileKind.Rtf,
            _ when SignedFile.IsAt(start) => FileKind.Signed,
            _ when SignedFile.IsEncrypted(start) => FileKind.Encrypted,
            _ when start.Length > TarName && start[TarName..].StartsWith("ustar"u8) => FileKind.Tar,
            _ => OfMarkup(start),
        };

    private static FileKind OfMarkup(ReadOnlySpan<byte> start)
    {
        // One byte in two of UTF-16 dropped, the Latin of a markup remains.
        var text = Encoding
            .Latin1.GetString(start)
            .Replace("\0", string.Empty, StringComparison.Ordinal)
            .TrimStart('ï', '»', '¿', 'ÿ', 'þ', ' ', '\r', '\n', '\t');
        if (IsMessage(text))
            return FileKind.Message;
        if (text.StartsWith("MIME-Version", StringComparison.OrdinalIgnoreCase))
            return FileKind.WebArchive;
        if (IsJson(text))
            return FileKind.Json;
        if (text.StartsWith("ID;P", StringComparison.Ordinal))
            return FileKind.Sylk;
        if (IsDif(text))
            return FileKind.Dif;
        if (!text.StartsWith('<'))
            return FileKind.Text;
        if (text.Contains("<office:document", StringComparison.Ordinal))
            return FileKind.FlatOpenDocument;
        if (text.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal) && !IsPage(text))
            return FileKind.ExcelXml;
        string[] html = ["<html", "<!doctype html", "<table", "<meta", "<body"];
        if (Array.Exists(html, tag => text.Contains(tag, StringComparison.OrdinalIgnoreCase)))
            return FileKind.Html;
        return text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? FileKind.Xml : FileKind.Text;
    }

    /// <summary>«TABLE», «0,1», a title in quotes.</summary>
    private static bool IsDif(string text) =>
        text.Split('\n', 3) is [var head, var version, _] && head.Trim() == "TABLE" && version.Trim() == "0,1";

    /// <summary>Excel names its own namespaces in the pages that it writes, too.</summary>
    private static bool IsPage(string text) => text.Contains("<html", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Two lines of headers: one may begin a text table. Excel's own web archive has neither of them.
    /// </summary>
    private static bool IsMessage(string text)
    {
        var lines = text.Split('\n', 12);
        return Array.Exists(
            Headers,
            header =>
                lines[0].StartsWith(header, StringComparison.OrdinalIgnoreCase)
                && lines[0].Contains(": ", StringComparison.Ordinal)
        )
            ? lines.Skip(1).Any(IsHeader)
            : lines[0].StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)
                && lines.Skip(1).Any(static line => line.StartsWith("From:", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsHeader(string line) =>
        line.StartsWith(' ')
        || line.StartsWith('\t')
        || Array.Exists(
            [.. Headers, "MIME-Version:", "Content-Type:"],
            header => line.StartsWith(header, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>«[1]» and «{a}» may begin a text table; what JSON has behind its first bracket does not.</summary>
    private static bool IsJson(string text)
    {
        var inner = text.Length == 0 ? "" : text[1..].TrimStart(' ', '\r', '\n', '\t');
        return text.StartsWith('[')
            ? inner.StartsWith('{') || (inner.StartsWith(']') && inner[1..].Trim().Length == 0)
            : text.StartsWith('{') && (inner.StartsWith('"') || inner.StartsWith('}'));
    }
}
