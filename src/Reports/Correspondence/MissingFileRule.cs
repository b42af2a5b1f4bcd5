using System.Text.RegularExpressions;
using QualityMonitor.Store.Mailboxes;

namespace QualityMonitor.Reports.Correspondence;

/// <summary>What a letter has instead of the file that was due.</summary>
internal enum MissingFile
{
    /// <summary>Nothing says that there should be one.</summary>
    None,

    /// <summary>A link to a cloud: no link of a letter is ever followed.</summary>
    CloudLink,

    /// <summary>It speaks of what is enclosed, and nothing is.</summary>
    Forgotten,
}

/// <summary>Whether a letter without a table meant to bring one. Pure.</summary>
internal static partial class MissingFileRule
{
    public static MissingFile Of(ReceivedMessage message) => Of(message.Words, message.Attachments is not null);

    /// <param name="words">What the person wrote.</param>
    /// <param name="hasAttachments">Something was enclosed, though no table.</param>
    public static MissingFile Of(string? words, bool hasAttachments) =>
        words is null ? MissingFile.None
        : Cloud().IsMatch(words) ? MissingFile.CloudLink
        : !hasAttachments
        && !words.Contains('?', StringComparison.Ordinal)
        && Enclosed().IsMatch(words)
        && !Later().IsMatch(words)
            ? MissingFile.Forgotten
        : MissingFile.None;

    /// <summary>
    /// Whether the sender is asked for the file: whom we know and nobody doubts, once a day, and who has not sent
    /// it since. Whoever writes under a foreign name gets no letter of ours for it, nor sends us to somebody else.
    /// </summary>
    /// <param name="isKnown">See <see cref="KnownSenders"/>.</param>
    /// <param name="asked">Of this day.</param>
    public static bool IsAsked(UnaskedMessage unasked, bool isKnown, IReadOnlySet<string> asked) =>
        isKnown
        && !unasked.HasFollowed
        && unasked.Message is { Kind: MessageKind.Words, Sender: { } sender, SenderDoubt: null } message
        && Of(message) != MissingFile.None
        && !asked.Contains(sender);

    /// <summary>What whoever reads the letter may do; null where nothing is missing.</summary>
    public static string? Step(MissingFile missing) =>
        missing switch
        {
            MissingFile.CloudLink => "В письме ссылка на облако, а не файл: программа по ссылкам из писем не ходит. "
                + "Попросите прислать таблицу вложением.",
            MissingFile.Forgotten =>
                "В письме говорится о приложенном файле, а приложить его забыли: попросите прислать его ещё раз.",
            _ => null,
        };

    [GeneratedRegex(
        @"(?<![\w.-])(disk\.(360\.)?yandex\.|yadi\.sk|cloud\.mail\.ru|drive\.google\.|docs\.google\.|forms\.gle|onedrive\.|1drv\.ms|"
            + @"([\w-]+\.)?sharepoint\.com|(www\.)?dropbox\.com|(www\.)?wetransfer\.com|we\.tl/|(www\.)?icloud\.com/|mega\.nz|"
            + @"disk\.sbis\.ru|docs\.yandex\.|fex\.net|transfiles\.ru|dropmefiles\.)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Cloud();

    [GeneratedRegex(
        @"(?>во? вложени\p{L}*)(?!\s+(нет|ничего|не)(?!\p{L}))|(?<!\p{L})(при(лага|крепл|ложен)|направля(ем|ю)|"
            + @"высыла(ем|ю)|посыла(ем|ю)|отправля(ем|ю))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Enclosed();

    /// <summary>It is promised, not forgotten.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})((после)?завтра|позже|позднее|на (следующей|этой) неделе|до конца|в (понедельник|вторник|среду|четверг|пятницу))(?!\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Later();
}
