using System.Text.RegularExpressions;

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
    /// <param name="words">What the person wrote.</param>
    /// <param name="hasAttachments">Something was enclosed, though no table.</param>
    public static MissingFile Of(string? words, bool hasAttachments) =>
        words is null ? MissingFile.None
        : Cloud().IsMatch(words) ? MissingFile.CloudLink
        : !hasAttachments && Enclosed().IsMatch(words) ? MissingFile.Forgotten
        : MissingFile.None;

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
        @"(?<![\w.-])(disk\.(360\.)?yandex\.|yadi\.sk|cloud\.mail\.ru|drive\.google\.|docs\.google\.|"
            + @"forms\.gle|onedrive\.|1drv\.ms|dropbox\.com|"
            + @"disk\.sbis\.ru|docs\.yandex\.|fex\.net|transfiles\.ru|dropmefiles\.)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Cloud();

    [GeneratedRegex(
        @"во? вложени|(?<!\p{L})(при(лага|крепл|ложен)|направля(ем|ю)|"
            + @"высыла(ем|ю)|посыла(ем|ю)|отправля(ем|ю)|файл\p{L}* (с|по))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Enclosed();
}
