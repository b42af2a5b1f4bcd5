using System.Text.RegularExpressions;
using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Seen;

/// <summary>
/// The period of the whole table: what its titles report of («за 2024 год», «итоги I полугодия») goes before the name of the
/// file, that before years that a title merely has in it, for these are more often those of the programme.
/// </summary>
/// <param name="Period">Null where none is named, or several are.</param>
/// <param name="Evidence">Where it was read: ««за 2024 год» в A2»; why none could be, where none was.</param>
internal sealed partial record DraftPeriod(Period? Period, string Evidence)
{
    /// <summary>The year that «I квартал» alone is a part of; null where the titles name none or several.</summary>
    public Period? Year { get; private init; }

    /// <summary>The years of the programme: «на 2024–2026 годы»; null where none or several are named.</summary>
    public Period? Programme { get; private init; }

    /// <summary>A day that a title names where none names a period; null: none does.</summary>
    public ReportingDay? Day { get; private init; }

    public static DraftPeriod Of(DraftTitles titles)
    {
        var said = titles.All.SelectMany(Mentions).ToList();
        var year = YearOf(said);
        var chosen = OfPart(titles, Chosen(said), year) with { Year = year, Programme = ProgrammeOf(said) };
        return said.Count > 0 || titles.All.Any(static title => TermOfSchool().IsMatch(title.Text))
            ? chosen
            : chosen with
            {
                Day = ReportingDay.In(titles.All),
            };
    }

    /// <summary>«I квартал» in the name of the sheet, and «2023 год» above its table, or the other way round.</summary>
    private static DraftPeriod OfPart(DraftTitles titles, DraftPeriod chosen, Period? year)
    {
        foreach (var title in titles.All)
        {
            if (TermOfSchool().Match(title.Text) is { Success: true, Value: var term })
                return new DraftPeriod(null, $"«{term}» {title.Place} — не квартал и не месяц");
        }

        if (year is null || (chosen.Period ?? year) != year)
            return chosen;
        var parts = titles.All.SelectMany(title => PartOfYearIn.Of(title, year)).DistinctBy(static one => one.Period);
        return parts.ToList() switch
        {
            [] => chosen,
            [{ Period: { } part } only] => new DraftPeriod(part, only.Evidence),
            var several => new DraftPeriod(
                null,
                "названы разные: " + string.Join(", ", several.Select(static one => one.Evidence))
            ),
        };
    }

    private static Period? ProgrammeOf(List<Said> said) =>
        said.Select(static one => one.Period)
            .Where(static one => one.Kind == PeriodKind.Span && one.End.Year > one.Start.Year)
            .Distinct()
            .ToList()
            is [var only]
            ? only
            : null;

    private static DraftPeriod Chosen(List<Said> said)
    {
        if (said.Count == 0)
            return new DraftPeriod(null, "ни над таблицей, ни в имени файла он не назван");
        var rank = said.Min(static one => one.Rank);
        var best = said.FindAll(one => one.Rank == rank);
        var narrow = best.Select(static one => one.Period)
            .MinBy(static one => one.End.DayNumber - one.Start.DayNumber)!;
        if (best.Exists(one => !one.Period.Contains(narrow)))
            return new DraftPeriod(
                null,
                "названы разные: "
                    + string.Join(", ", best.Select(static one => one.Evidence).Distinct(StringComparer.Ordinal))
            );
        // «Отчет 2024.xlsx» over «за 9 месяцев 2024 года»: the title says which part of that year.
        var part = rank == Rank.File ? said.Find(one => one.Rank == Rank.Passing && IsPart(one.Period, narrow)) : null;
        var chosen = part ?? best.Find(one => one.Period == narrow)!;
        return chosen.Period.Kind == PeriodKind.Span && chosen.Period.End.Year > chosen.Period.Start.Year
            ? new DraftPeriod(null, $"{chosen.Evidence} — несколько лет")
            : new DraftPeriod(chosen.Period, chosen.Evidence);
    }

    private static Period? YearOf(List<Said> said) =>
        said.Where(static one => one.Period.Start.Year == one.Period.End.Year)
            .Select(static one => one.Period.Start.Year)
            .Distinct()
            .ToList()
            is [var only]
            ? Period.Year(only)
            : null;

    private static IEnumerable<Said> Mentions(DraftTitle title)
    {
        var text = Planned().Replace(Dated().Replace(title.Text, " "), " ");
        var periods = Periods(text).ToList();
        return periods.Select(one => new Said(
            one.Period,
            RankOf(title, text, one.At),
            $"«{TextNormalizer.Tidy(text[one.At..(one.At + one.Length)])}» {title.Place}"
        ));
    }

    private static IEnumerable<(Period Period, int At, int Length)> Periods(string text) =>
        PeriodWords.Of(text) is { } whole && Mention().Match(text) is { Success: true } within
            ? [(whole, within.Index, within.Length)]
            : Mention()
                .Matches(text)
                .Where(static match => PeriodWords.Of(match.Value) is not null)
                .Select(static match => (PeriodWords.Of(match.Value)!, match.Index, match.Length));

    private static Rank RankOf(DraftTitle title, string text, int at) =>
        title.Of == TitleOf.File ? Rank.File
        : title.Of == TitleOf.Sheet ? Rank.Sheet
        : Reporting().IsMatch(TextNormalizer.Fold(text[..at])) || TextNormalizer.Tidy(text[..at]).Length == 0
            ? Rank.Reported
        : Rank.Passing;

    /// <summary>A quarter or nine months of the year, or the school year that has a part in it.</summary>
    private static bool IsPart(Period titled, Period named) =>
        named.Kind == PeriodKind.CalendarYear
        && titled.Kind != PeriodKind.CalendarYear
        && titled.End < titled.Start.AddYears(1)
        && (titled.Start.Year == named.Start.Year || titled.End.Year == named.Start.Year);

    private enum Rank
    {
        Reported,
        Sheet,
        File,
        Passing,
    }

    private sealed record Said(Period Period, Rank Rank, string Evidence);

    private const RegexOptions Options =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    private const string DayBehindYear = @"(?<![0-9])20[0-9]{2}[._-][0-9]{2}[._-][0-9]{2}(?![0-9])";

    private const string DayOfDigits = "(?<![0-9])20[0-9]{6}(?![0-9])";

    private const string DayOfDecree =
        @"((?<!\p{L})от )?(?<![0-9])[0-9]{1,2}[._-][0-9]{1,2}[._-](20)?[0-9]{2}(?![0-9])( ?г(ода|\.)?)?( ?№ ?[0-9]+)?";

    private const string DayInWords = "(?<![0-9])" + PeriodWords.DayInWords + @"( г(ода|\.)?)?";

    /// <summary>
    /// The day of a paper: «от 15.01.2025 № 7», «Отчёт 15.01.2025», «свод 2025-01-15», «20250115», «на 1 марта 2025».
    /// </summary>
    [GeneratedRegex(DayBehindYear + "|" + DayOfDigits + "|" + DayOfDecree + "|" + DayInWords, Options, 1000)]
    private static partial Regex Dated();

    /// <summary>«На 2024 год и на плановый период 2025 и 2026 годов» reports of 2024.</summary>
    [GeneratedRegex(
        @"и (на )?плановый период 20[0-9]{2}( ?(и|-|\u2013) ?20[0-9]{2})? ?(год\p{L}*|гг?\.?)",
        Options,
        1000
    )]
    private static partial Regex Planned();

    [GeneratedRegex(@"(?<!\p{L})(за|итог(и|ам|ах|а)?|результат\p{L}*|в|во)( (период|течение))?$", Options, 1000)]
    private static partial Regex Reporting();

    /// <summary>«I квартал», «первое полугодие», and as a file name has them: «2_кв».</summary>
    private const string PartOfYear =
        @"(?<![\p{L}0-9])(I{1,3}|IV|[1-4]|перв\p{L}+|втор\p{L}+|трет\p{L}+|четв\p{L}+)(-?(й|ое|го))?[ _]"
        + @"(квартал\p{L}*|кв\.?|полугоди\p{L}*)[ _,]*";

    private const string Months = @"(?<![0-9])[0-9]{1,2}[ _]мес(яц\p{L}*|\.)?[ _]+";

    private const string Month =
        @"(?<!\p{L})(январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр)\p{L}*[ _]+";

    private const string Years = @"(?<![0-9])20[0-9]{2}(\s?[/\u2013-]\s?(20)?[0-9]{2}(?![0-9]))?";

    private const string YearWord = @"(\s?(уч\.?|учебн\p{L}*)\s?(г\.|год\p{L}*)|\s?(гг\.?|год(ы|ов|ах)))?";

    /// <summary>A quarter of the school year is none of the calendar's.</summary>
    [GeneratedRegex(@"(?<!\p{L})(четверт(ь|и|ей)|триместр\p{L}*)(?!\p{L})", Options, 1000)]
    private static partial Regex TermOfSchool();

    [GeneratedRegex("(" + PartOfYear + "|" + Months + "|" + Month + ")?" + Years + YearWord, Options, 1000)]
    private static partial Regex Mention();
}
