using System.Globalization;
using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Mapping.Names;

/// <summary>
/// The quarter or half-year that the name of a file or a sheet speaks of: «СОШ 1, II кв. 2026 (исправлено)». A bare year may
/// be that of anything, and two parts of a year in one name say nothing.
/// </summary>
internal static partial class PeriodInTitle
{
    private const RegexOptions Options =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <param name="year">Meant where the name says none.</param>
    /// <returns>Null: the name speaks of none.</returns>
    public static (Period Period, string Words)? Of(string title, int year)
    {
        var tidy = TextNormalizer.Tidy(title.Replace('_', ' '));
        var found = Mention()
            .Matches(tidy)
            .Select(match => (Period: Read(match, year), Words: match.Value.Trim(' ', ',')))
            .Where(static one => one.Period is not null)
            .DistinctBy(static one => one.Period)
            .ToList();
        return found is [var only] ? (only.Period!, only.Words) : null;
    }

    private static Period? Read(Match mention, int year)
    {
        var given =
            mention.Groups["behind"] is { Success: true } behind ? behind.Value
            : mention.Groups["before"] is { Success: true } before ? before.Value
            : year.ToString(CultureInfo.InvariantCulture);
        var read = PeriodReader.Read(
            mention.Groups["code"] is { Success: true } code
                ? code.Value.ToUpperInvariant()
                : $"{mention.Groups["part"].Value} {(mention.Groups["half"].Success ? "полугодие" : "квартал")} {given}"
        );
        return read.IsOk ? read.Value : null;
    }

    [GeneratedRegex(
        @"(?<![\p{L}\d])((?<code>20[0-9]{2}-[QH][1-4])(?!\d)"
            + @"|((?<before>20[0-9]{2})\s?(г\.?|год\p{L}*)?[\s,]+)?"
            + @"(?<part>IV|I{1,3}|[1-4]|перв\p{L}+|втор\p{L}+|трет\p{L}+|четв[её]рт\p{L}+)(\s?-?\s?(й|ый|ой|ий|е|ое|го))?\s*"
            + @"((квартал(а|у|е|ом)?|кв)(?!\p{L})\.?|(?<half>полугоди(е|я|ю|и|ем)?)(?!\p{L}))"
            + @"([\s,]*(?<behind>20[0-9]{2})(?!\d))?)",
        Options,
        1000
    )]
    private static partial Regex Mention();
}
