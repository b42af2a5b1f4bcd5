using System.Text.RegularExpressions;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Etl.Drafts.Words;

/// <summary>What a header or a cell says of time.</summary>
internal static partial class PeriodWords
{
    private const int EarliestYear = 1990;
    private const int LatestYear = 2070;

    private const RegexOptions Options =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>«1 марта 2025», «31» декабря 2024», wherever it stands.</summary>
    public const string DayInWords =
        @"[«""“„]?[0-9]{1,2}[»""”“]? "
        + "(январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)[яа] 20[0-9]{2}";

    private const string Day = @"(по состоянию )?(на )?[0-9]{1,2}\.[0-9]{1,2}\.20[0-9]{2}";

    private const string PartOfYear =
        @"((I{1,3}|IV|[1-4])(-?й)? (квартал|кв\.?|полугодие)\s+|[0-9]{1,2} мес(яц\p{L}*|\.)?\s+)?";

    private const string Years = @"20[0-9]{2}(\s?[/\u2013-]\s?20[0-9]{2})?";

    private const string YearWord = @"(\s?(уч\.?|учебн\p{L}*)\s?(г\.|год\p{L}*)|\s?(гг\.?|годы))?";

    /// <summary>The period a header consists of; «2138» is rather so many pupils.</summary>
    public static Period? Of(string header) => Likely(PeriodReader.Read(header));

    /// <summary>The period that a cell consists of under a header.</summary>
    /// <param name="year">Of «II квартал» and «январь»; null: they are no periods.</param>
    public static Period? Under(string header, string text, Period? year) => Likely(RowPeriod.Read(header, text, year));

    /// <summary>A period, or one of a year that is said elsewhere: «II», «3» under «Квартал».</summary>
    public static bool AreUnder(string header, string text) => Under(header, text, SomeYear) is not null;

    private static readonly Period SomeYear = Period.Year(2000);

    /// <summary>«2024» is rather a year than a number of anything.</summary>
    public static bool IsYear(int number) => number is > EarliestYear and < LatestYear;

    private static Period? Likely(Parsed<Period> read) =>
        read.IsOk && IsYear(read.Value.Start.Year) && IsYear(read.Value.End.Year) ? read.Value : null;

    /// <summary>The period that stands among other words: «Прогноз 2019 год», «Факт за IV квартал 2025».</summary>
    public static Period? In(string text) =>
        Of(text) ?? (Mention().Match(text) is { Success: true } match ? Of(match.Value) : null);

    [GeneratedRegex(Day + "|" + PartOfYear + Years + YearWord, Options, 1000)]
    private static partial Regex Mention();
}
