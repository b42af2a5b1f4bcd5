using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Indicators.Roadmap;

/// <summary>
/// The days by which an activity is due. A text may name them itself («30 августа 2020») or only the months and days
/// that come back every year («ежегодно, март»): those are laid upon the years asked for. Nothing else is computed
/// (DOMAIN, section 4): «ежегодно», «4 раза в течение учебного года», «постоянно» have no last day that anybody agreed
/// upon.
/// </summary>
public static partial class DueDates
{
    /// <summary>A longer window is cut: nobody plans a roadmap for more years.</summary>
    private const int MostYears = 30;

    /// <param name="window">The years a text without a year is meant in, as a rule the programme's.</param>
    /// <returns>In order, each once. A day that the text names with its year is given even outside the window. Empty:
    /// no computable day.</returns>
    public static IReadOnlyList<DateOnly> Of(ActivityPeriod period, Period window)
    {
        var folded = ActivityPeriodReader.Folded(period.Text);
        IEnumerable<DateOnly> days = period switch
        {
            { Kind: ActivityPeriodKind.DateThenRecurring, End: { } first } when EveryYear().IsMatch(folded) => InYears(
                    window,
                    year => OnDay(year, first.Month, first.Day)
                )
                .Where(day => day > first)
                .Prepend(first),
            { Kind: ActivityPeriodKind.Date } when YearedDays(folded) is { Count: > 1 } named => named,
            { End: { } end } => [end],
            { Kind: ActivityPeriodKind.NamedMonths } when HasYear().IsMatch(folded) => YearedMonths(folded),
            { Kind: ActivityPeriodKind.Date } when Dates(folded) is { Count: > 1 } dates => dates,
            { Kind: var kind } when Repeats.Contains(kind) && !HasYear().IsMatch(folded) && !Since().IsMatch(folded) =>
                InEachYear(window, folded),
            _ => [],
        };
        return [.. days.Distinct().Order()];
    }

    private static readonly ActivityPeriodKind[] Repeats =
    [
        ActivityPeriodKind.YearlyNamedMonth,
        ActivityPeriodKind.YearlyNamedMonths,
        ActivityPeriodKind.NamedMonths,
        ActivityPeriodKind.Month,
        ActivityPeriodKind.MonthRange,
        ActivityPeriodKind.Date,
        ActivityPeriodKind.DateRange,
        ActivityPeriodKind.TimesPerYear,
        ActivityPeriodKind.TimesPerSchoolYear,
    ];

    /// <summary>«До мая», «до 2026 года»: with it or without it, nobody can tell.</summary>
    internal static bool IsOpen(string folded) =>
        Until().IsMatch(folded)
        && !folded.Contains("конца", StringComparison.Ordinal)
        && !folded.Contains("окончания", StringComparison.Ordinal);

    /// <summary>«К началу 2025/2026 учебного года», «до начала мая»: due when that begins, not when it ends.</summary>
    internal static bool IsByBeginning(string folded) => Beginning().IsMatch(folded);

    /// <summary>A day is written that no calendar has: «32.13.2026», «31 июня».</summary>
    internal static bool HasNoSuchDay(string folded) =>
        PeriodReader.DateShape().Matches(folded).Any(static match => !PeriodReader.Read(match.Value).IsOk)
        || DayAndMonthName()
            .Matches(folded)
            .Any(static match =>
                Checked(MonthNames.Number(match.Groups["month"].Value), match.Groups["day"].Value) is null
            )
        || DayAndMonth()
            .Matches(folded)
            .Any(static match => Checked(Number(match.Groups["month"].Value), match.Groups["day"].Value) is null);

    /// <summary>There is a day with its month, in words or in figures: «до 15 января», «01.09».</summary>
    internal static bool NamesDay(string folded) => DaysOf(folded).Count > 0;

    /// <summary>The days named, else the last days of the months named; «март - апрель» ends with April.</summary>
    private static IEnumerable<DateOnly> InEachYear(Period window, string folded) =>
        DaysOf(folded) is { Count: > 0 } named
            ? named.SelectMany(day => InYears(window, year => OnDay(year, day.Month, day.Day)))
        : IsOpen(folded) ? []
        : IsByBeginning(folded)
            ? Months(folded).SelectMany(month => InYears(window, year => new DateOnly(year, month, 1)))
        : InMonths(window, Months(folded));

    /// <summary>Several days with their years: «12.10.2025, 15.11.2025».</summary>
    private static List<DateOnly> Dates(string folded) =>
        [
            .. PeriodReader
                .DateShape()
                .Matches(folded)
                .Select(static match => PeriodReader.Read(match.Value))
                .Where(static read => read.IsOk)
                .Select(static read => read.Value.End),
        ];

    /// <summary>
    /// «Октябрь, декабрь 2025 г., март 2026 г.»: a month is of the next year named. Months that then go backwards are
    /// of years nobody can tell.
    /// </summary>
    private static List<DateOnly> YearedMonths(string folded)
    {
        var months = LastMonth().Matches(folded).ToList();
        var years = FourDigits().Matches(folded).ToList();
        if (IsOpen(folded) || months.Count == 0 || years.Count == 0 || years[^1].Index < months[^1].Index)
            return [];
        var days = months
            .ConvertAll(month =>
                (
                    Year: Number(years.First(year => year.Index > month.Index).Value),
                    Month: MonthNames.Number(month.Value)
                )
            )
            .ConvertAll(static day => new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)));
        return days.Zip(days.Skip(1)).All(static pair => pair.First < pair.Second) ? days : [];
    }

    /// <summary>«30 мая и 30 ноября 2025 г.»: a day is of the next year named; see <see cref="YearedMonths"/>.</summary>
    private static List<DateOnly> YearedDays(string folded)
    {
        var named = DayAndMonthName().Matches(folded).ToList();
        var years = FourDigits().Matches(folded).ToList();
        if (named.Count == 0 || years.Count == 0 || years[^1].Index < named[^1].Index)
            return [];
        var days = named.ConvertAll(day =>
            Checked(MonthNames.Number(day.Groups["month"].Value), day.Groups["day"].Value) is var (month, number)
                ? OnDay(Number(years.First(year => year.Index > day.Index).Value), month, number)
                : default
        );
        return days.Zip(days.Skip(1)).All(static pair => pair.First < pair.Second) ? days : [];
    }

    private static List<int> Months(string folded) =>
        [.. LastMonth().Matches(folded).Select(static match => MonthNames.Number(match.Value))];

    private static IEnumerable<DateOnly> InMonths(Period window, IEnumerable<int> months) =>
        months.SelectMany(month =>
            InYears(window, year => new DateOnly(year, month, DateTime.DaysInMonth(year, month)))
        );

    /// <summary>«До 15.03», «к 1 сентября», «15 января и 15 мая»; of a range its last day.</summary>
    private static List<(int Month, int Day)> DaysOf(string folded)
    {
        var words = DayAndMonthName()
            .Matches(folded)
            .Select(static match => Checked(MonthNames.Number(match.Groups["month"].Value), match.Groups["day"].Value));
        var figures = DayAndMonth()
            .Matches(folded)
            .Select(static match => Checked(Number(match.Groups["month"].Value), match.Groups["day"].Value));
        return [.. words.Concat(figures).OfType<(int, int)>()];
    }

    private static (int, int)? Checked(int month, string day) =>
        month is >= 1 and <= 12
        && Number(day) is var number
        && number >= 1
        && number <= DateTime.DaysInMonth(2024, month)
            ? (month, number)
            : null;

    /// <summary>At most four digits, checked by the expressions.</summary>
    private static int Number(string digits) =>
        digits.Aggregate(0, static (number, digit) => (number * 10) + (digit - '0'));

    /// <summary>29 February falls on the 28th where there is none.</summary>
    private static DateOnly OnDay(int year, int month, int day) =>
        new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));

    private static IEnumerable<DateOnly> InYears(Period window, Func<int, DateOnly> day)
    {
        var last = Math.Min(window.End.Year, window.Start.Year + MostYears);
        return Enumerable.Range(window.Start.Year, last - window.Start.Year + 1).Select(day).Where(window.Contains);
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>«С 1 сентября» names the first day and no last one.</summary>
    [GeneratedRegex(@"^(начиная )?со? (?!.*(?<!\p{L})(по|до) )[^-]*$", Options, 1000)]
    private static partial Regex Since();

    [GeneratedRegex(@"(?<![0-9])(19|20)[0-9]{2}(?![0-9])", Options, 1000)]
    private static partial Regex FourDigits();

    [GeneratedRegex(@"ежегодн|каждый год", Options, 1000)]
    private static partial Regex EveryYear();

    [GeneratedRegex(@"(?<![0-9])(19|20)[0-9]{2}(?![0-9])|\.[0-9]{2}\.[0-9]{2}", Options, 1000)]
    private static partial Regex HasYear();

    [GeneratedRegex(
        @"(?<!\p{L})(до|к) (?=[0-9]|i|перв|втор|трет|четверт|лет|осен|зим|весн|" + MonthNames.Pattern + ")",
        Options,
        1000
    )]
    private static partial Regex Until();

    [GeneratedRegex(@"(?<!\p{L})(до|к) начал[ау](?!\p{L})", Options, 1000)]
    private static partial Regex Beginning();

    /// <summary>A month that begins no range and is no other choice beside a later one: «май/июнь».</summary>
    [GeneratedRegex(MonthNames.Pattern + @"(?! ?(-|по|/|или) ?" + MonthNames.Pattern + ")", Options, 1000)]
    private static partial Regex LastMonth();

    [GeneratedRegex(
        @"(?<![0-9.])(?<day>[0-9]{1,2})( ?числа)? ?(?<month>" + MonthNames.Pattern + @")(?! ?(-|по) ?[0-9])",
        Options,
        1000
    )]
    private static partial Regex DayAndMonthName();

    [GeneratedRegex(@"(?<![0-9.])(?<day>[0-9]{1,2})\.(?<month>[01][0-9])(?![0-9.]| ?- ?[0-9])", Options, 1000)]
    private static partial Regex DayAndMonth();
}
