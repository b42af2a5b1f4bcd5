using System.Text.RegularExpressions;
using MimeKit;
using QualityMonitor.Store.Mailboxes;

namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>
/// Whether a person sent a message, told by what programs must write about themselves (RFC 3834, 3464, 8098) and by
/// what the widespread ones write instead.
/// </summary>
internal static partial class MessageJudge
{
    private static readonly string[] AutomaticHeaders =
    [
        "X-Autoreply",
        "X-Autorespond",
        "X-Autoresponder",
        "X-Auto-Reply-From",
        "X-Autoreply-From",
        "X-Mail-Autoreply",
    ];

    private static readonly string[] AutomaticPrecedences = ["bulk", "junk", "auto_reply"];

    /// <returns>Null when a person sent it, as far as anybody can tell.</returns>
    public static MessageKind? Of(MimeMessage message, OwnMail own) =>
        BounceReader.IsReport(message) ? MessageKind.Bounce
        : own.Sent(message) ? MessageKind.Own
        : IsAutomatic(message.Headers) || WantsNoAnswer(message) || IsNotification(message.Body) ? MessageKind.Automatic
        : null;

    /// <summary>
    /// Only for a message with nothing to collect: a person may begin a subject with anything.
    /// </summary>
    public static bool SoundsAutomatic(string? subject) => AutomaticSubject().IsMatch(subject ?? "");

    private static bool IsAutomatic(HeaderList headers) =>
        Value(headers, "Auto-Submitted") is { Length: > 0 } submitted && !Is(submitted.Split(';')[0].Trim(), "no")
        || AutomaticHeaders.Any(name => Value(headers, name) is { } value && !Is(value, "no"))
        || Value(headers, "Precedence") is { } precedence && AutomaticPrecedences.Any(word => Is(precedence, word))
        || Value(headers, "Return-Path") is "<>";

    /// <summary>
    /// Exchange's own replies want no answer of any kind. Offices make their people's mail ask for fewer receipts and
    /// out-of-office notes too, so that a list of some kinds says it only beside such a subject.
    /// </summary>
    private static bool WantsNoAnswer(MimeMessage message) =>
        Value(message.Headers, "X-Auto-Response-Suppress") is { Length: > 0 } suppressed
        && (Is(suppressed, "all") || (!Is(suppressed, "none") && SoundsAutomatic(message.Subject)));

    /// <summary>That a message was shown, or what a mail system has to say of another.</summary>
    private static bool IsNotification(MimeEntity? body) =>
        body is MultipartReport || body?.ContentType.IsMimeType("message", "disposition-notification") == true;

    private static string? Value(HeaderList headers, string name) => headers[name]?.Trim();

    private static bool Is(string written, string word) => word.Equals(written, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        """
            ^\s*(автоответ|автоматический\s+ответ|auto(matic)?[\s-]?(reply|response)|out\s+of\s+(the\s+)?office
            |вне\s+офиса|нет\s+на\s+рабочем\s+месте|я\s+в\s+отпуске|undeliver|returned\s+mail|failure\s+notice
            |(mail\s+)?delivery\s+(status|failure|failed|notification)|не\s+удалось\s+доставить|недоставленное
            |прочтено:|не\s+прочтено:|read:|not\s+read:)
            """,
        RegexOptions.ExplicitCapture
            | RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    private static partial Regex AutomaticSubject();
}
