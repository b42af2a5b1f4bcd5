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
    private const string Generated = "auto-generated";

    private const string Suppress = "X-Auto-Response-Suppress";

    private static readonly string[] AutomaticHeaders =
    [
        "X-Autoreply",
        "X-Autorespond",
        "X-Autoresponder",
        "X-Auto-Reply-From",
        "X-Autoreply-From",
        "X-Mail-Autoreply",
    ];

    private static readonly string[] MassPrecedences = ["bulk", "junk"];

    /// <param name="isTrusted">It is an <see cref="IsExport"/> of a sender who is known and confirmed.</param>
    /// <returns>Null when its tables count: a person sent it, as far as anybody can tell, or a program that may.</returns>
    public static MessageKind? Of(MimeMessage message, OwnMail own, bool isTrusted) =>
        BounceReader.IsReport(message) ? MessageKind.Bounce
        : own.Sent(message) ? MessageKind.Own
        : IsReply(message) || (IsGenerated(message.Headers) && !(isTrusted && IsExport(message, own)))
            ? MessageKind.Automatic
        : null;

    /// <summary>
    /// A program sent it by itself, on a schedule perhaps, and not because something came to it: a state system's
    /// table. What answers or quotes a letter of ours is none, whatever it says of itself.
    /// </summary>
    public static bool IsExport(MimeMessage message, OwnMail own) =>
        IsGenerated(message.Headers)
        && !IsReply(message)
        && !SoundsAutomatic(message.Subject)
        && !IsAbsent(message.Subject)
        && !IsAboutOurs(message, own);

    /// <summary>
    /// Words that only programs begin a subject with. Only for a message with nothing to collect: a person may begin a
    /// subject with anything.
    /// </summary>
    public static bool SoundsAutomatic(string? subject) => AutomaticSubject().IsMatch(subject ?? "");

    /// <summary>
    /// An out-of-office note that says nothing of itself. People write the same words: theirs answer no letter of ours
    /// under a new subject, or bring something, or ask something, or speak of the work itself. In doubt a person reads
    /// it.
    /// </summary>
    /// <param name="words">What was written, without what is quoted.</param>
    /// <param name="isAboutOurs">It answers or quotes a letter of ours.</param>
    /// <param name="hasAttachment">Something that is not ours came along.</param>
    public static bool IsAbsence(string? subject, string words, bool isAboutOurs, bool hasAttachment) =>
        isAboutOurs
        && !hasAttachment
        && IsAbsent(subject)
        && !words.Contains('?', StringComparison.Ordinal)
        && !OfWork().IsMatch(words)
        && !OfWork().IsMatch(subject ?? "");

    /// <summary>It names one of our letters as the one it answers, has one inside, or quotes one.</summary>
    public static bool IsAboutOurs(MimeMessage message, OwnMail own)
    {
        if (message.References.Append(message.InReplyTo).Any(OwnMail.IsOwnId))
            return true;
        var parts = new MimeIterator(message);
        while (parts.MoveNext())
        {
            if (parts.Current is MessagePart { Message: { } quoted } && own.Wrote(quoted))
                return true;
        }

        return LetterText.Quotes(message, own.IsNamedIn);
    }

    /// <summary>
    /// A reply, or a letter that somebody forwards: its attachments may have come along with what is answered or passed
    /// on.
    /// </summary>
    public static bool Carries(MimeMessage message) =>
        message.InReplyTo is { Length: > 0 }
        || message.References.Count > 0
        || ForwardedSubject().IsMatch(message.Subject ?? "");

    /// <summary>It came because something had come to its program: out of office, a receipt.</summary>
    private static bool IsReply(MimeMessage message)
    {
        var headers = message.Headers;
        var isGenerated = Is(Submitted(headers), Generated);
        return (Submitted(headers) is { Length: > 0 } && !isGenerated)
            || AutomaticHeaders.Any(name => Value(headers, name) is { } value && !Is(value, "no"))
            || Is(Value(headers, "Precedence") ?? "", "auto_reply")
            || (Value(headers, "Return-Path") is "<>" && !isGenerated)
            || SuppressesBySubject(message)
            || IsNotification(message.Body)
            || IsCalendarAnswer(message);
    }

    /// <summary>«Принято: Совещание»: a calendar answered an invitation (RFC 5546), and nobody wrote a word to it.</summary>
    private static bool IsCalendarAnswer(MimeMessage message)
    {
        var parts = message.BodyParts.ToList();
        return parts.TrueForAll(static part => part is TextPart { IsAttachment: false })
            && parts.OfType<TextPart>().ToList() is var texts
            && texts.Exists(IsCalendarReply)
            && texts.TrueForAll(static part => IsCalendar(part) || string.IsNullOrWhiteSpace(part.Text));
    }

    private static bool IsCalendar(TextPart part) => part.ContentType.IsMimeType("text", "calendar");

    private static bool IsCalendarReply(TextPart part) =>
        IsCalendar(part)
        && (
            Is(part.ContentType.Parameters["method"] ?? "", "REPLY")
            || part.Text.Contains("METHOD:REPLY", StringComparison.OrdinalIgnoreCase)
        );

    private static bool IsGenerated(HeaderList headers) =>
        Is(Submitted(headers), Generated)
        || (Value(headers, "Precedence") is { } precedence && MassPrecedences.Any(word => Is(precedence, word)))
        || Is(Value(headers, Suppress) ?? "", "all");

    /// <summary>
    /// Exchange's own replies want no answer of any kind. Offices make their people's mail ask for fewer receipts and
    /// out-of-office notes too, so that a list of some kinds says it only beside such a subject.
    /// </summary>
    private static bool SuppressesBySubject(MimeMessage message) =>
        Value(message.Headers, Suppress) is { Length: > 0 } suppressed
        && !Is(suppressed, "none")
        && (SoundsAutomatic(message.Subject) || IsAbsent(message.Subject));

    /// <summary>The keyword of RFC 3834; empty for «no».</summary>
    private static string Submitted(HeaderList headers) =>
        Value(headers, "Auto-Submitted") is { } value && value.Split(';')[0].Trim() is var word && !Is(word, "no")
            ? word
            : "";

    private static bool IsAbsent(string? subject) => AbsenceSubject().IsMatch(subject ?? "");

    /// <summary>That a message was shown, or what a mail system has to say of another.</summary>
    private static bool IsNotification(MimeEntity? body) =>
        body is MultipartReport || body?.ContentType.IsMimeType("message", "disposition-notification") == true;

    private static string? Value(HeaderList headers, string name) => headers[name]?.Trim();

    private static bool Is(string written, string word) => word.Equals(written, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        """
            ^\s*(автоответ|автоматический\s+ответ|auto(matic)?[\s-]?(reply|response)|out\s+of\s+(the\s+)?office
            |undeliver|returned\s+mail|failure\s+notice
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

    [GeneratedRegex(
        @"^\s*((re|отв(ет)?|на)\s*(\[\d+\])?\s*:\s*)*(fwd?|пересл\p{L}*|пер)\.?\s*(\[\d+\])?\s*:",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex ForwardedSubject();

    /// <summary>No note of a program promises, asks for or speaks of figures.</summary>
    [GeneratedRegex(
        """
            \b(при(шл|сыла)|отправ|направ[люи]|высыла|вышл|переда[лмюдй]|сда(м|ди|ст|дут|л|ть)\b|сделаю
            |заполн|исправ|прошу|просьба
            |можно|нужно|надо|форм[ауеы]\b|отч[её]т|файл|таблиц|показател|сведени|данны[ехм]|значени|цифр|программ)
            """,
        RegexOptions.ExplicitCapture
            | RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    private static partial Regex OfWork();

    [GeneratedRegex(
        """
            ^\s*((re|fwd?|отв(ет)?|на)\s*(\[\d+\])?\s*:\s*)*((меня|нас)\s+(сейчас\s+|временно\s+)?нет\b
            |нет\s+на\s+(рабочем\s+)?месте
            |(я\s+)?(сейчас\s+|временно\s+)?(нахожусь\s+|ухожу\s+)?(в\s+отпуске?\b|на\s+больничном|в\s+командировке|вне\s+офиса)
            |(я\s+)?(временно\s+)?отсутствую\b|отпуск\b|on\s+(vacation|leave)\b|away\b)
            # «Иванова И. И. в отпуске до 15 августа», and nothing after it.
            |^.{0,60}\b(в\s+отпуске|на\s+больничном|в\s+командировке|нет\s+на\s+(рабочем\s+)?месте|вне\s+офиса|отсутствует)
            \s*((до|по|с)\s+.{1,40})?[.!]?\s*$
            """,
        RegexOptions.ExplicitCapture
            | RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    private static partial Regex AbsenceSubject();
}
