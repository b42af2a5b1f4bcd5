using System.Text.RegularExpressions;

namespace QualityMonitor.Indicators.Periods;

/// <summary>
/// A part of an academic year: «II полугодие 2019/2020 уч. г.», «сентябрь – май 2020-2021 учебного года», «на начало
/// 2020/2021 учебного года». The first half is September to December, the second January to the year's end on 31 August
/// (DOMAIN, section 2).
/// </summary>
internal static partial class SchoolParts
{
    private const string Years =
        @"(?<first>(19|20|21)[0-9]{2}) ?(?<between>[-/]) ?(?<second>(19|20|21)[0-9]{2}|[0-9]{2})(?![0-9])( ?(уч|у)(\.|ебн\p{L}*)? ?(год\p{L}*|г)?\.?(?!\p{L}))?";

    /// <summary>Null when the text speaks of no part of an academic year.</summary>
    public static Parsed<Period>? Read(string text, string folded)
    {
        if (YearsShape().Match(folded) is not { Success: true } years)
            return null;

        var rest = folded.Remove(years.Index, years.Length);
        var half = HalfShape().Match(rest);
        var months = MonthsShape().Match(rest);
        var part =
            half.Success ? half
            : months.Success ? months
            : BeginningShape().Match(rest);
        if (!part.Success || (years.Groups["between"].Value != "/" && !PeriodReader.AcademicWord().IsMatch(folded)))
            return null;
        if (!PeriodReader.OnlyWords(rest.Remove(part.Index, part.Length)))
            return PeriodMessages.Unreadable(text);

        var first = PeriodReader.Int(years.Groups["first"].Value);
        var second = years.Groups["second"].Value;
        if (PeriodReader.Int(second) != (second.Length == 2 ? (first + 1) % 100 : first + 1))
            return PeriodMessages.NotAcademic(text);

        var year = Period.AcademicYear(first);
        if (half.Success)
            return HalfOf(text, year, PeriodReader.Ordinal(half.Groups["part"].Value));

        return months.Success ? MonthsOf(text, year, months) : Period.Day(year.Start);
    }

    private static Parsed<Period> HalfOf(string text, Period year, int half) =>
        half switch
        {
            1 => new Period(PeriodKind.Span, year.Start, new DateOnly(year.Start.Year, 12, 31)),
            2 => new Period(PeriodKind.Span, new DateOnly(year.End.Year, 1, 1), year.End),
            _ => PeriodMessages.Unreadable(text),
        };

    private static Parsed<Period> MonthsOf(string text, Period year, Match months)
    {
        var first = MonthOf(year, months.Groups["month1"].Value);
        var last = months.Groups["month2"] is { Success: true } written ? MonthOf(year, written.Value) : first;
        return first.Start <= last.Start ? Period.Of(first.Start, last.End) : PeriodMessages.Backwards(text);
    }

    private static Period MonthOf(Period year, string name)
    {
        var month = MonthNames.Number(name);
        return Period.Month(month >= 9 ? year.Start.Year : year.End.Year, month);
    }

    [GeneratedRegex("(?<![0-9])" + Years, PeriodReader.Options, 1000)]
    private static partial Regex YearsShape();

    [GeneratedRegex(
        "(?<![0-9])" + PeriodReader.Part + @" ?(полугоди\p{L}*|полуг|п/г|половин\p{L}*)(?!\p{L})\.?",
        PeriodReader.Options,
        1000
    )]
    private static partial Regex HalfShape();

    [GeneratedRegex(
        "(?<month1>" + MonthNames.Pattern + ") ?((-|по) ?(?<month2>" + MonthNames.Pattern + "))?",
        PeriodReader.Options,
        1000
    )]
    private static partial Regex MonthsShape();

    [GeneratedRegex(@"(?<!\p{L})на начало(?!\p{L})", PeriodReader.Options, 1000)]
    private static partial Regex BeginningShape();
}
