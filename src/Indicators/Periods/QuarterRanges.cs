using System.Text.RegularExpressions;

namespace QualityMonitor.Indicators.Periods;

/// <summary>
/// Several quarters of one year: «III-IV квартал 2020», «I, II кварталы 2020», «с 1 по 3 квартал 2020». Quarters that
/// do not follow one another («I, III квартал») are no one period.
/// </summary>
internal static partial class QuarterRanges
{
    /// <param name="inWords"> A header of figures must say «с … по …», «кварталы» or write Roman numerals: «1-3 квартал
    /// 2019» over a figure may be the third quarter's or three quarters' and is asked about. A roadmap's cell means all
    /// of them.
    /// </param>
    /// <returns>Null when the text does not name several quarters.</returns>
    public static Parsed<Period>? Read(string text, string folded, bool inWords)
    {
        if (Shape().Match(folded) is not { Success: true } match)
            return null;

        var parts = match.Groups["part"].Captures.Select(static part => PeriodReader.Ordinal(part.Value)).ToList();
        var joins = match.Groups["join"].Captures.Select(static join => join.Value.Trim()).ToList();
        var follow = parts.Zip(parts.Skip(1), (left, right) => right == left + 1).All(static one => one);
        var isRange = joins is ["-"] or ["по"] && parts[0] < parts[1];
        var isPlain =
            inWords
            && char.IsAsciiDigit(match.Groups["part"].Captures[0].Value[0])
            && joins.Contains("-")
            && !match.Groups["plural"].Success;
        if (isPlain || !(isRange || follow) || PeriodReader.Find(folded, Shape()) is null)
            return PeriodMessages.Unreadable(text);

        var year = PeriodReader.YearOf(match);
        return Period.Of(Period.Quarter(year, parts[0]).Start, Period.Quarter(year, parts[^1]).End);
    }

    private const string Several =
        "(?<![0-9])"
        + PeriodReader.Part
        + @"((?<join> ?(-|,|по|и) ?)"
        + PeriodReader.Part
        + @"){1,3} ?((?<plural>кварталы|кварталов|кварталах)|квартал\p{L}*|кв-л|кв)(?!\p{L})\.?";

    [GeneratedRegex(Several + ",? ?(за )?" + PeriodReader.Year + PeriodReader.YearWord, PeriodReader.Options, 1000)]
    private static partial Regex Shape();
}
