using System.Text.RegularExpressions;
using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Seen;

/// <summary>
/// «По состоянию на 20.09.2024»: a day and no period. Which one is meant is likely and never sure, so it is told and not
/// taken.
/// </summary>
/// <param name="Evidence">Where the day stands.</param>
/// <param name="Likely">The period that papers of such a day are usually of.</param>
internal sealed partial record ReportingDay(string Evidence, Period Likely)
{
    /// <returns>Null where no title names a day, or titles name several.</returns>
    public static ReportingDay? In(IEnumerable<DraftTitle> titles)
    {
        var found = titles
            .SelectMany(static title =>
                Named()
                    .Matches(title.Text)
                    .Select(match => (title.Place, match.Value, Day: DayOf(match.Groups["day"].Value)))
            )
            .Where(static one => one.Day is not null)
            .DistinctBy(static one => one.Day)
            .ToList();
        return found is [var (place, words, day)]
            ? new ReportingDay($"«{TextNormalizer.Tidy(words)}» {place}", LikelyOf(day!.Value))
            : null;
    }

    /// <summary>
    /// The first of January closes a year, the first of a quarter or its last day the quarter; September is the beginning of
    /// a school year, and its end is from the last bell to August.
    /// </summary>
    private static Period LikelyOf(DateOnly day)
    {
        var eve = day.Day == 1 ? day.AddDays(-1) : day;
        return (eve.Month, eve.Day) switch
        {
            (12, 31) => Period.Year(eve.Year),
            (3, 31) or (9, 30) => Period.Quarter(eve.Year, eve.Month / 3),
            (6, 30) => Period.HalfYear(eve.Year, 1),
            _ when day.Month == 9 => Period.AcademicYear(day.Year),
            (5, >= 20) or (6, _) or (8, 31) => Period.AcademicYear(eve.Year - 1),
            _ => Period.Month(eve.Year, eve.Month),
        };
    }

    private static DateOnly? DayOf(string text) =>
        PeriodWords.Of(text) is { Kind: PeriodKind.Day, Start: var day } ? day : null;

    [GeneratedRegex(
        @"(?<!\p{L})на (?<day>[0-9]{1,2}\.[0-9]{1,2}\.20[0-9]{2}|"
            + PeriodWords.DayInWords
            + @")(?![0-9])( ?г(ода|\.)?)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Named();
}
