using System.Text.RegularExpressions;
using MimeKit;

namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>A mail server's word on one of our letters.</summary>
/// <param name="MessageId">Of the letter, with angle brackets.</param>
/// <param name="Reason">What the server says, in one line.</param>
internal sealed record ReturnedLetter(string MessageId, string Recipient, string Reason);

/// <summary>
/// Reads delivery status notifications (RFC 3464), and what servers that do not know them write instead.
/// </summary>
internal static partial class BounceReader
{
    private const int Longest = 500;

    private const string FailedRecipients = "X-Failed-Recipients";

    public static bool IsReport(MimeMessage message) =>
        message.Headers.Contains(FailedRecipients) || IsReport(message.Body) || IsFromDaemon(message);

    private static bool IsReport(MimeEntity? body) =>
        body is Multipart parts && parts.OfType<MessageDeliveryStatus>().Any()
        || body?.ContentType is { } type
            && type.IsMimeType("multipart", "report")
            && "delivery-status".Equals(type.Parameters["report-type"], StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The letters that did not arrive: the server says so, and returns the headers of the letter. A server that goes
    /// on trying, or has delivered, returns nothing.
    /// </summary>
    public static IReadOnlyList<ReturnedLetter> Read(MimeMessage report)
    {
        var quoted = report.Body is Multipart all ? Returned(all) : null;
        if (quoted is not { } id || !HasStatus(report) || report.Body is not Multipart parts)
            return Unstructured(report, quoted);
        return
        [
            .. parts
                .OfType<MessageDeliveryStatus>()
                .SelectMany(static status => status.StatusGroups.Skip(1))
                .Where(static recipient =>
                    "failed".Equals(recipient["Action"]?.Trim(), StringComparison.OrdinalIgnoreCase)
                )
                .Select(recipient => new ReturnedLetter($"<{id}>", Address(recipient), Reason(recipient))),
        ];
    }

    /// <summary>
    /// Servers older than the standard name the addresses in a header, or nowhere that a program can tell, and copy the
    /// letter into the text or beside it.
    /// </summary>
    private static IReadOnlyList<ReturnedLetter> Unstructured(MimeMessage report, string? quoted) =>
        Recipients(report) is { } recipients
        && (OwnMail.IdsIn(report.TextBody ?? "").FirstOrDefault() ?? (quoted is null ? null : $"<{quoted}>")) is { } id
            ? [new ReturnedLetter(id, recipients.Trim().ToLowerInvariant(), "")]
            : [];

    /// <returns>Null: nothing says that the letter did not arrive.</returns>
    private static string? Recipients(MimeMessage report) =>
        report.Headers[FailedRecipients]
        ?? (IsFromDaemon(report) && !HasStatus(report) && !GoesOnTrying().IsMatch(report.Subject ?? "") ? "" : null);

    /// <summary>No person writes from this address (RFC 2142 leaves it to the servers).</summary>
    private static bool IsFromDaemon(MimeMessage message) =>
        message.From.Mailboxes.Any(static author =>
            author.LocalPart.Equals("mailer-daemon", StringComparison.OrdinalIgnoreCase)
        );

    private static bool HasStatus(MimeMessage report) =>
        report.Body is Multipart parts && parts.OfType<MessageDeliveryStatus>().Any();

    [GeneratedRegex(
        @"\bdelayed\b|^\s*warning\b|still being retried|отложен|задерж",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex GoesOnTrying();

    /// <summary>Anybody can write the report; only whoever had our letter can write its Message-ID.</summary>
    private static string? Returned(Multipart parts) =>
        parts
            .OfType<MessagePart>()
            .Select(static part => part.Message?.MessageId)
            .Concat(parts.OfType<TextPart>().Where(IsHeaders).Select(static part => HeadersOf(part)?.MessageId))
            .FirstOrDefault(static id => id is { Length: > 0 });

    private static bool IsHeaders(TextPart part) => part.ContentType.IsMimeType("text", "rfc822-headers");

    private static MimeMessage? HeadersOf(TextPart part)
    {
        using var memory = new MemoryStream();
        part.Content?.DecodeTo(memory);
        memory.Position = 0;
        try
        {
            return MimeMessage.Load(memory);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>
    /// «rfc822; school@example.ru», as it was before somebody's forwarding where the server still knows.
    /// </summary>
    private static string Address(HeaderList recipient)
    {
        var written = recipient["Original-Recipient"] ?? recipient["Final-Recipient"] ?? "";
        return written[(written.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim(' ', '<', '>').ToLowerInvariant();
    }

    private static string Reason(HeaderList recipient)
    {
        var words = new[] { recipient["Status"], recipient["Diagnostic-Code"] }
            .OfType<string>()
            .Select(static text => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        var text = string.Join(", ", words);
        return text.Length > Longest ? text[..Longest] : text;
    }
}
