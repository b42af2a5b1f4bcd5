using System.Text.RegularExpressions;

namespace QualityMonitor.Indicators.Periods;

/// <summary>Spellings that say the same as others: what is read is one of those.</summary>
internal static partial class PeriodSpellings
{
    private const string Word = @"(?<word>квартал\p{L}*|полугоди\p{L}*)";

    /// <param name="folded">With its Latin letters as Latin ones.</param>
    public static string Told(string folded)
    {
        var told = LooksRoman().Replace(folded, static match => match.Value.Replace('l', 'i').Replace('1', 'i'));
        told = NumberBehind().Replace(told, "${part} ${word} ");
        told = SlashedDay().Replace(told, "${day}.${month}.${year}");
        told = DayWithoutYear().Replace(told, "${day} ${month} ${year} по ${last}");
        return NumericDayWithoutYear().Replace(told, "${day}.${month}.${year} по ${last}");
    }

    /// <summary>
    /// «IV квартал (октябрь – декабрь) 2025 г.» says its time twice. The brackets are left out where they say what stands
    /// around them.
    /// </summary>
    /// <param name="read">Reads a folded text; null for none.</param>
    /// <returns>Null: there are no such brackets, or they say something else.</returns>
    public static Period? SaidTwice(string folded, Func<string, Period?> read) =>
        Aside().Match(folded) is { Success: true } aside
        && read(folded.Remove(aside.Index, aside.Length)) is { } around
        && read($"{aside.Groups["inner"].Value} {around.End.Year:0000}") == around
            ? around
            : null;

    /// <summary>«lV квартал», «1V квартал»: a letter or a figure for the Roman one.</summary>
    [GeneratedRegex(@"(?<![\p{L}0-9])([l1]v|l{1,3})(?=(-?й)? ?(кв|полуг))", PeriodReader.Options, 1000)]
    private static partial Regex LooksRoman();

    /// <summary>«Квартал IV 2025».</summary>
    [GeneratedRegex(
        @"(?<!"
            + PeriodReader.Part
            + @" ?)(?<!\p{L})"
            + Word
            + @" ?(№ ?)?(?<part>[1-4]|i{1,3}|iv)(?![0-9\p{L}])[, ]*(?=(19|20|21)[0-9]{2})",
        PeriodReader.Options,
        1000
    )]
    private static partial Regex NumberBehind();

    [GeneratedRegex(
        @"(?<![0-9/])(?<day>[0-9]{1,2})/(?<month>[0-9]{1,2})/(?<year>[0-9]{4})(?![0-9/])",
        PeriodReader.Options,
        1000
    )]
    private static partial Regex SlashedDay();

    /// <summary>«С 1 октября по 31 декабря 2025 года».</summary>
    [GeneratedRegex(
        @"(?<![0-9.])(?<day>[0-9]{1,2}) (?<month>"
            + MonthNames.Pattern
            + @") ?(-|по) ?(?<last>[0-9]{1,2} ("
            + MonthNames.Pattern
            + @") (?<year>(19|20|21)[0-9]{2}))(?![0-9])",
        PeriodReader.Options,
        1000
    )]
    private static partial Regex DayWithoutYear();

    /// <summary>«01.10-31.12.2025».</summary>
    [GeneratedRegex(
        @"(?<![0-9.])(?<day>[0-9]{1,2})\.(?<month>[0-9]{1,2})\.? ?(-|по) ?"
            + @"(?<last>[0-9]{1,2}\.[0-9]{1,2}\.(?<year>(19|20|21)[0-9]{2}))(?![0-9])",
        PeriodReader.Options,
        1000
    )]
    private static partial Regex NumericDayWithoutYear();

    [GeneratedRegex(@" ?\((?<inner>[^()]*)\)", PeriodReader.Options, 1000)]
    private static partial Regex Aside();
}
