using System.Text;

namespace QualityMonitor.Etl.Reading;

internal enum FileKind
{
    Empty,
    Zip,
    Ole,

    /// <summary>A BIFF stream without a container, as Excel 2 to 4 wrote it.</summary>
    BareBiff,
    Html,
    Xml,
    Pdf,
    Rtf,
    Archive,
    Picture,

    /// <summary>An array or an object of JSON; no table begins like that.</summary>
    Json,

    /// <summary>Text, or nothing that is known: the decoder finds out.</summary>
    Text,
}

/// <summary>What a file is by its first bytes. Its extension is what somebody typed.</summary>
internal static class FileKinds
{
    public static FileKind Of(ReadOnlySpan<byte> start) => start switch
    {
        [] => FileKind.Empty,
        [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..] or [0x50, 0x4B, 0x07, 0x08, ..] => FileKind.Zip,
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => FileKind.Ole,
        [0x09, 0x00 or 0x02 or 0x04 or 0x08, 0x04 or 0x06 or 0x08 or 0x10, 0x00, ..] => FileKind.BareBiff,
        [0x1F, 0x8B, ..] or [0x42, 0x5A, 0x68, ..] or [0x52, 0x61, 0x72, 0x21, ..] or [0x37, 0x7A, 0xBC, 0xAF, ..] => FileKind.Archive,
        [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x47, 0x49, 0x46, 0x38, ..] => FileKind.Picture,
        [0x25, 0x50, 0x44, 0x46, ..] => FileKind.Pdf,
        [0x7B, 0x5C, 0x72, 0x74, 0x66, ..] => FileKind.Rtf,
        _ => OfMarkup(start),
    };

    private static FileKind OfMarkup(ReadOnlySpan<byte> start)
    {
        // One byte in two of UTF-16 dropped, the Latin of a markup remains.
        var text = Encoding.Latin1.GetString(start).Replace("\0", string.Empty, StringComparison.Ordinal).TrimStart('ï', '»', '¿', 'ÿ', 'þ', ' ', '\r', '\n', '\t');
        if (text.StartsWith("MIME-Version", StringComparison.OrdinalIgnoreCase))
            return FileKind.Html;
        if (IsJson(text))
            return FileKind.Json;
        if (!text.StartsWith('<'))
            return FileKind.Text;
        string[] html = ["<html", "<!doctype html", "<table", "<meta", "<body"];
        if (Array.Exists(html, tag => text.Contains(tag, StringComparison.OrdinalIgnoreCase)))
            return FileKind.Html;
        return text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? FileKind.Xml : FileKind.Text;
    }

    /// <summary>«[1]» and «{a}» may begin a text table; what JSON has behind its first bracket does not.</summary>
    private static bool IsJson(string text)
    {
        var inner = text.Length == 0 ? "" : text[1..].TrimStart(' ', '\r', '\n', '\t');
        return text.StartsWith('[') ? inner.StartsWith('{') || (inner.StartsWith(']') && inner[1..].Trim().Length == 0)
            : text.StartsWith('{') && (inner.StartsWith('"') || inner.StartsWith('}'));
    }
}
