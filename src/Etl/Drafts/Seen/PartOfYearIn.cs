using System.Text.RegularExpressions;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Seen;

/// <summary>A part of a year that a title names without its year: «1 квартал» as a sheet, «за I полугодие» as a file.</summary>
internal static partial class PartOfYearIn
{
    /// <returns>With the year; a null period where nobody can tell which part is meant.</returns>
    public static IEnumerable<(Period? Period, string Evidence)> Of(DraftTitle title, Period year)
    {
        var text = TextNormalizer.Tidy(title.Text.Replace('_', ' '));
        var reader = new HeaderPeriod(year);
        if (reader.Read(text) is { } whole)
            // «По состоянию на 29 декабря 2025 года» is when a paper was written.
            return whole.Kind is PeriodKind.CalendarYear or PeriodKind.Day || !year.Contains(whole)
                ? []
                : [Found(whole, text)];
        return OfSchoolYear().IsMatch(text)
            ? []
            : Mention().Matches(text).Select(match => Found(reader.Read(match.Value.Trim()), match.Value.Trim()));

        (Period?, string) Found(Period? period, string words) =>
            (period, $"«{words}» {title.Place}{(period is null ? " не понято" : $", {year.Title}")}");
    }

    private const RegexOptions Options =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"учебн|(?<!\p{L})уч\.|20[0-9]{2} ?[/\u2013-] ?[0-9]{2}", Options, 1000)]
    private static partial Regex OfSchoolYear();

    [GeneratedRegex(
        @"(?<![\p{L}0-9-])((I{1,3}|IV|[1-4])(-?(й|ое|го))? ?(квартал\p{L}*|кв\.?(?!\p{L})|полугоди\p{L}*)"
            + @"|(3|6|9|шесть|девять|три) мес(яц\p{L}*|\.)?)(?!,? ?20[0-9]{2})",
        Options,
        1000
    )]
    private static partial Regex Mention();
}
