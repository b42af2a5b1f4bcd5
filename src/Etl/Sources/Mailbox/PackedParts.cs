using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Cryptography;
using MimeKit.Encodings;
using QualityMonitor.Store.Content;

namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>
/// What some programs pack into a part of a message instead of beside it: a message signed as a whole, a message written out
/// as base64, files in the text itself (uuencode); and what a Mac sends along with each file.
/// </summary>
internal static partial class PackedParts
{
    private const int MostFiles = 50;

    /// <param name="most">What unpacks to more bytes stays packed.</param>
    /// <returns>Null for a part that is what it seems.</returns>
    public static IReadOnlyList<MimeEntity>? In(MimePart part, long most, CancellationToken cancellationToken) =>
        IsResourceFork(part) ? []
        : part is ApplicationPkcs7Mime ? Signed(part, most, cancellationToken)
        : part.ContentType.IsMimeType("message", "rfc822") ? Message(part, most, cancellationToken)
        : part is TextPart { IsAttachment: false } text && text.ContentType.IsMimeType("text", "plain")
            ? Uuencoded(text, most)
        : null;

    /// <summary>The half of a Mac's file that nobody else can read (RFC 1740).</summary>
    private static bool IsResourceFork(MimePart part) => part.ContentType.IsMimeType("application", "applefile");

    /// <summary>A message in its signature; a file in its signature, which is called so too, stays one.</summary>
    private static List<MimeEntity>? Signed(MimePart part, long most, CancellationToken cancellationToken) =>
        Bytes(part, most, cancellationToken) is { } bytes
        && SignedFile.ContentOf(bytes) is { } content
        && Headers().IsMatch(Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, 200)))
            ? [MimeEntity.Load(new MemoryStream(content), cancellationToken)]
            : null;

    private static List<MimeEntity>? Message(MimePart part, long most, CancellationToken cancellationToken) =>
        Bytes(part, most, cancellationToken) is { } bytes
        && MailFiles.Parse(new MemoryStream(bytes), cancellationToken) is { } message
            ? [new MessagePart("rfc822", message)]
            : null;

    /// <summary>«begin 644 name», lines, «end».</summary>
    private static List<MimeEntity>? Uuencoded(TextPart text, long most)
    {
        if (text.Content is not { Stream: { } stream } || stream.Length > most)
            return null;
        var written = text.Text;
        var files = new List<MimeEntity>();
        foreach (Match begin in Begin().Matches(written).Take(MostFiles))
        {
            var end = written.IndexOf("\nend", begin.Index, StringComparison.Ordinal);
            var lines = Encoding.Latin1.GetBytes(written[begin.Index..(end < 0 ? written.Length : end + 4)] + "\n");
            var decoder = new UUDecoder();
            var decoded = new byte[decoder.EstimateOutputLength(lines.Length)];
            var length = decoder.Decode(lines, 0, lines.Length, decoded);
            if (length > 0)
                files.Add(
                    new MimePart("application", "octet-stream")
                    {
                        FileName = begin.Groups["name"].Value.Trim(),
                        Content = new MimeContent(new MemoryStream(decoded, 0, length)),
                        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
                    }
                );
        }

        return files.Count > 0 ? files : null;
    }

    private static byte[]? Bytes(MimePart part, long most, CancellationToken cancellationToken)
    {
        if (part.Content is not { Stream: { } stream } || stream.Length > most)
            return null;
        using var bytes = new MemoryStream();
        part.Content.DecodeTo(bytes, cancellationToken);
        return bytes.ToArray();
    }

    [GeneratedRegex(
        @"^begin [0-7]{3,4} (?<name>[^\r\n]{1,200})\r?$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Begin();

    [GeneratedRegex(
        @"^\s*(content-|mime-version)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Headers();
}
