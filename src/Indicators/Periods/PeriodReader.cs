using System.Globalization;
using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Periods;

/// <summary>
/// Reads a period as headers and cells write it (DOMAIN, section 6). Words around it («Факт 2019 год») do no harm; a
/// second number does. What cannot be resolved is asked about, never guessed: «февраль 202г», a bare «2019-2020». Pure,
/// never throws.
/// </summary>
public static partial class PeriodReader
{
    internal const int FirstYear = 1900;
    internal const int LastYear = 2100;

    public static Parsed<Period> Read(string text) =>
        Guarded.Read(() => ReadCell(text), () => PeriodMessages.Unreadable(text));

    private static Parsed<Period> ReadCell(string text)
    {
        if (text.Length > 200 || TextNormalizer.IsBlank(text))
            return PeriodMessages.Unreadable(text);
        if (PeriodCodes.Read(text.Trim()) is { } coded)
            return coded;

        var folded = PeriodSpellings.Told(
            Footnote().Replace(Latinised(QuotedDay().Replace(TextNormalizer.Fold(text), "${day}")), "")
        );
        if (SchoolQuarterShape().IsMatch(folded))
            return PeriodMessages.SchoolQuarter(text);
        if (ReadShapes(text, folded) is { } read)
            return read;
        return
            PeriodSpellings.SaidTwice(
                folded,
                part => ReadShapes(text, part) is { IsOk: true, Value: var one } ? one : null
            )
                is { } twice
            ? twice
            : (CutYear().IsMatch(folded) ? PeriodMessages.YearUnclear(text) : PeriodMessages.Unreadable(text));
    }

    private static Parsed<Period>? ReadShapes(string text, string folded) =>
        ReadDates(text, folded)
        ?? SchoolParts.Read(text, folded)
        ?? QuarterRanges.Read(text, folded, inWords: true)
        ?? ReadPart(text, folded)
        ?? ReadMonths(text, folded)
        ?? ReadYears(text, folded);

    private static Parsed<Period>? ReadDates(string text, string folded)
    {
        var dates = DateShape().Matches(folded);
        if (dates.Count is 0 or > 2 || !OnlyWords(DateShape().Replace(folded, " ")))
            return null;
        if (ToDate(dates[0]) is not { } start || ToDate(dates[^1]) is not { } end)
            return PeriodMessages.Unreadable(text);
        if (dates.Count == 1)
            return Period.Day(start);

        return start <= end ? Period.Of(start, end) : PeriodMessages.Backwards(text);
    }

    /// <summary>Quarters, half-years and «9 месяцев».</summary>
    private static Parsed<Period>? ReadPart(string text, string folded)
    {
        if (Find(folded, QuarterShape()) is { } quarter)
            return Period.Quarter(YearOf(quarter), Ordinal(quarter.Groups["part"].Value));
        if (Find(folded, HalfShape()) is { } half)
            return Ordinal(half.Groups["part"].Value) is <= 2 and var number
                ? Period.HalfYear(YearOf(half), number)
                : PeriodMessages.Unreadable(text);
        if (Find(folded, MonthsShape()) is not { } months)
            return null;

        // Cumulative figures: «9 месяцев 2020» begins with January.
        var year = YearOf(months);
        return Int(months.Groups["count"].Value) switch
        {
            3 => Period.Quarter(year, 1),
            6 => Period.HalfYear(year, 1),
            12 => Period.Year(year),
            var count and >= 1 and <= 11 => new Period(
                PeriodKind.Span,
                new DateOnly(year, 1, 1),
                Period.Month(year, count).End
            ),
            _ => PeriodMessages.Unreadable(text),
        };
    }

    private static Parsed<Period>? ReadMonths(string text, string folded)
    {
        if (Find(folded, MonthRangeShape()) is { } range)
        {
            var last = Period.Month(YearOf(range), MonthNames.Number(range.Groups["month2"].Value));
            var firstYear = range.Groups["year1"] is { Success: true } year ? Int(year.Value) : YearOf(range);
            var first = Period.Month(firstYear, MonthNames.Number(range.Groups["month1"].Value));
            return first.Start <= last.End ? Period.Of(first.Start, last.End) : PeriodMessages.Backwards(text);
        }

        if (Find(folded, MonthShape()) is { } month)
            return Period.Month(YearOf(month), MonthNames.Number(month.Groups["month"].Value));
        if (
            Find(folded, NumericMonthShape()) is { } numeric
            && Int(numeric.Groups["number"].Value) is >= 1 and <= 12 and var number
        )
            return Period.Month(YearOf(numeric), number);

        return null;
    }

    private static Parsed<Period>? ReadYears(string text, string folded)
    {
        if (Find(folded, TwoYearsShape()) is { } two)
            return TwoYears(text, folded, two);
        if (AcademicWord().IsMatch(folded) && Find(folded, ShortYearsShape()) is { } shortYears)
        {
            var (first, second) = (Int(shortYears.Groups["year1"].Value), Int(shortYears.Groups["year2"].Value));
            return second == first + 1 ? Period.AcademicYear(2000 + first) : PeriodMessages.NotAcademic(text);
        }

        if (Find(folded, BeginningShape()) is { } beginning)
            return Period.Day(new DateOnly(YearOf(beginning), 1, 1));
        if (Find(folded, YearShape()) is { } year)
            return
                folded.Contains("уч.", StringComparison.Ordinal) || folded.Contains("учебн", StringComparison.Ordinal)
                ? PeriodMessages.NotAcademic(text)
                : Period.Year(YearOf(year));

        return null;
    }

    private static Parsed<Period> TwoYears(string text, string folded, Match match)
    {
        var first = YearOf(match);
        var written = match.Groups["second"].Value;
        var second = written.Length == 2 ? (first / 100 * 100) + Int(written) : Int(written);
        var isAcademic = match.Groups["between"].Value.Contains('/') || AcademicWord().IsMatch(folded);
        if (isAcademic)
            return second == first + 1 ? Period.AcademicYear(first) : PeriodMessages.NotAcademic(text);
        if (second <= first)
            return PeriodMessages.Backwards(text);
        if (second == first + 1 && !YearsWord().IsMatch(folded))
            return PeriodMessages.TwoYears(text);

        return new Period(PeriodKind.Span, new DateOnly(first, 1, 1), new DateOnly(second, 12, 31));
    }

    /// <summary>The only match, when nothing else in the text speaks of time.</summary>
    internal static Match? Find(string folded, Regex shape)
    {
        var match = shape.Match(folded);
        return match.Success && OnlyWords(folded.Remove(match.Index, match.Length)) ? match : null;
    }

    internal static bool OnlyWords(string rest) =>
        !rest.AsSpan().ContainsAnyInRange('0', '9') && !TimeWord().IsMatch(rest);

    /// <summary>Day, month and a year of four or two digits; null for no such day.</summary>
    private static DateOnly? ToDate(Match match)
    {
        var day = Int(match.Groups["day"].Value);
        var month = match.Groups["month"] is { Success: true } name
            ? MonthNames.Number(name.Value)
            : Int(match.Groups["number"].Value);
        var year = Int(match.Groups["year"].Value);
        year = year < 100 ? 2000 + year : year;
        return
            year is >= FirstYear and <= LastYear
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static string Latinised(string folded) =>
        LatinQuarter()
            .Replace(folded, "${number} квартал")
            .Replace('і', 'i')
            .Replace("ⅰ", "i", StringComparison.Ordinal)
            .Replace("ⅱ", "ii", StringComparison.Ordinal)
            .Replace("ⅲ", "iii", StringComparison.Ordinal)
            .Replace("ⅳ", "iv", StringComparison.Ordinal);

    internal static int Ordinal(string part) =>
        part switch
        {
            "1" or "i" => 1,
            "2" or "ii" => 2,
            "3" or "iii" => 3,
            "4" or "iv" => 4,
            _ => 1
                + Array.FindIndex(
                    ["пер", "вто", "тре", "чет"],
                    stem => part.StartsWith(stem, StringComparison.Ordinal)
                ),
        };

    internal static int YearOf(Match match) => Int(match.Groups["year"].Value);

    internal static int Int(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
