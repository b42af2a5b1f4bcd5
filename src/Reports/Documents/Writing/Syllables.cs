using System.Text.RegularExpressions;

namespace QualityMonitor.Reports.Documents.Writing;

/// <summary>
/// Where a long Russian word may be broken in a narrow column: neither Word nor LibreOffice breaks words by syllables
/// unless told so, and a head of «достижени-» and «я» is no head.
/// </summary>
internal static partial class Syllables
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>Soft hyphens, which nobody sees in a word that stays whole.</summary>
    public static string Mark(string text) =>
        LongWord().Replace(text, static word => Joint().Replace(word.Value, SoftHyphen.ToString()));

    [GeneratedRegex(@"[А-Яа-яЁё]{8,}", RegexOptions.None, 1000)]
    private static partial Regex LongWord();

    /// <summary>
    /// Between a vowel and a single consonant, or after the first of several; two letters before and three after
    /// it at the least.
    /// </summary>
    [GeneratedRegex(
        @"(?<=\w\w)(?=\w\w\w)(?:(?<=[аеёиоуыэюя])(?=[бвгджзклмнпрстфхцчшщ][аеёиоуыэюя])"
            + @"|(?<=[аеёиоуыэюя][бвгджзйклмнпрстфхцчшщ][ьъ]?)(?=[бвгджзклмнпрстфхцчшщ]+[ьъ]?[аеёиоуыэюя]))",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Joint();
}
