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

    /// <summary>A person who passes a report on with a table beside it sends a table.</summary>
    private static bool IsReport(MimeEntity? body) =>
        (Statuses(body).Any() && !HasFile(body))
        || body?.ContentType is { } type
            && type.IsMimeType("multipart", "report")
            && "delivery-status".Equals(type.Parameters["report-type"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Servers send texts, messages and pictures of envelopes.</summary>
    private static bool HasFile(MimeEntity? body) =>
        body switch
        {
            Multipart parts => parts.Any(HasFile),
            TextPart text => text.IsAttachment && !IsHeaders(text),
            MimePart part => part is not MessageDeliveryStatus && !part.ContentType.IsMimeType("image", "*"),
            _ => false,
        };

    /// <summary>
    /// The letters that did not arrive: the server says so, and returns the headers of the letter, or names it in its
    /// words. A server that goes on trying, or has delivered, returns nothing.
    /// </summary>
    public static IReadOnlyList<ReturnedLetter> Read(MimeMessage report)
    {
        var statuses = Statuses(report.Body).ToList();
        var quoted = Returned(report.Body) ?? OwnMail.IdsIn(report.TextBody ?? "").FirstOrDefault();
        if (quoted is not { } id)
            return [];
        if (statuses.Count == 0)
            return Recipients(report) is { } recipients
                ? [new ReturnedLetter(id, recipients.Trim().ToLowerInvariant(), "")]
                : [];
        return
        [
            .. statuses
                .SelectMany(static status => status.StatusGroups)
                .Where(static group => HasFailed(group["Action"]))
                .Select(recipient => new ReturnedLetter(id, Address(recipient), Reason(recipient))),
        ];
    }

    /// <summary>Some servers put a comment behind the word: «failed (bad destination)».</summary>
    private static bool HasFailed(string? action) =>
        action?.Trim().Split([' ', '(', ';'], 2)[0].Equals("failed", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>
    /// In the report, or deeper: a gateway adds its notice to whatever passes, and so wraps the report.
    /// </summary>
    private static IEnumerable<MessageDeliveryStatus> Statuses(MimeEntity? body) =>
        body switch
        {
            MessageDeliveryStatus status => [status],
            Multipart parts => parts.SelectMany(Statuses),
            _ => [],
        };

    /// <summary>
    /// Servers older than the standard name the addresses in a header, or nowhere that a program can tell.
    /// </summary>
    /// <returns>Null: nothing says that the letter did not arrive.</returns>
    private static string? Recipients(MimeMessage report) =>
        GoesOnTrying().IsMatch(report.Subject ?? "")
            ? null
            : report.Headers[FailedRecipients] ?? (IsFromDaemon(report) ? "" : null);

    /// <summary>No person writes from this address (RFC 2142 leaves it to the servers).</summary>
    private static bool IsFromDaemon(MimeMessage message) =>
        message.From.Mailboxes.Any(static author =>
            author.LocalPart.Equals("mailer-daemon", StringComparison.OrdinalIgnoreCase)
        );

    [GeneratedRegex(
        @"\bdelayed\b|^\s*warning\b|still being retried|отложен|задерж",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex GoesOnTrying();

    /// <summary>Anybody can write the report; only whoever had our letter can write its Message-ID.</summary>
    private static string? Returned(MimeEntity? body) =>
        body switch
        {
            MessagePart { Message.MessageId: { Length: > 0 } id } => $"<{id}>",
            TextPart part when IsHeaders(part) && HeadersOf(part)?.MessageId is { Length: > 0 } id => $"<{id}>",
            Multipart parts => parts.Select(Returned).FirstOrDefault(static id => id is not null),
            _ => null,
        };

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
