using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Roadmap;

/// <summary>
/// The days by which an activity is due. A text may name them itself («30 августа 2020») or only the months and days that come back
/// every year («ежегодно, март»): those are laid upon the years asked for. Nothing else is computed (DOMAIN, section 4): «ежегодно»,
/// «4 раза в течение учебного года», «постоянно» have no last day that anybody agreed upon.
/// </summary>
public static partial class DueDates
{
    /// <summary>A longer window is cut: nobody plans a roadmap for more years.</summary>
    private const int MostYears = 30;

    /// <param name="window">The years a text without a year is meant in, as a rule the programme's.</param>
    /// <returns>In order, each once. A day that the text names with its year is given even outside the window. Empty: no computable day.</returns>
    public static IReadOnlyList<DateOnly> Of(ActivityPeriod period, Period window)
    {
        var folded = TextNormalizer.Fold(period.Text);
        IEnumerable<DateOnly> days = period switch
        {
            { Kind: ActivityPeriodKind.DateThenRecurring, End: { } first } when EveryYear().IsMatch(folded) =>
                InYears(window, year => OnDay(year, first.Month, first.Day)).Where(day => day > first).Prepend(first),
            { End: { } end } => [end],
            { Kind: ActivityPeriodKind.YearlyNamedMonth or ActivityPeriodKind.YearlyNamedMonths } => InMonths(window, Months(folded)),
            { Kind: ActivityPeriodKind.NamedMonths or ActivityPeriodKind.Month } when !HasYear().IsMatch(folded) && !IsOpen(folded) => InMonths(window, Months(folded)),
            { Kind: ActivityPeriodKind.MonthRange } when !HasYear().IsMatch(folded) => InMonths(window, Months(folded).TakeLast(1)),
            { Kind: ActivityPeriodKind.Date } when !HasYear().IsMatch(folded) && DayOf(folded) is { } named => InYears(window, year => OnDay(year, named.Month, named.Day)),
            _ => [],
        };
        return [.. days.Distinct().Order()];
    }

    /// <summary>«До мая»: with May or without it, nobody can tell.</summary>
    private static bool IsOpen(string folded) => Until().IsMatch(folded) && !folded.Contains("конца", StringComparison.Ordinal);

    private static List<int> Months(string folded) => [.. NamedMonth().Matches(folded).Select(static match => MonthNames.Number(match.Value))];

    private static IEnumerable<DateOnly> InMonths(Period window, IEnumerable<int> months) => months.SelectMany(month =>
        InYears(window, year => new DateOnly(year, month, DateTime.DaysInMonth(year, month))));

    /// <summary>«До 15.03» or «к 1 сентября»; null when there is no such day.</summary>
    private static (int Month, int Day)? DayOf(string folded)
    {
        if (DayAndMonthName().Match(folded) is { Success: true } words)
            return Checked(MonthNames.Number(words.Groups["month"].Value), words.Groups["day"].Value);
        return DayAndMonth().Match(folded) is { Success: true } figures ? Checked(Small(figures.Groups["month"].Value), figures.Groups["day"].Value) : null;
    }

    private static (int, int)? Checked(int month, string day) =>
        month is >= 1 and <= 12 && Small(day) is var number && number >= 1 && number <= DateTime.DaysInMonth(2024, month) ? (month, number) : null;

    /// <summary>At most two digits, checked by the expressions.</summary>
    private static int Small(string digits) => digits.Aggregate(0, static (number, digit) => (number * 10) + (digit - '0'));

    /// <summary>29 February falls on the 28th where there is none.</summary>
    private static DateOnly OnDay(int year, int month, int day) => new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));

    private static IEnumerable<DateOnly> InYears(Period window, Func<int, DateOnly> day)
    {
        var last = Math.Min(window.End.Year, window.Start.Year + MostYears);
        return Enumerable.Range(window.Start.Year, last - window.Start.Year + 1).Select(day).Where(window.Contains);
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"ежегодн|каждый год", Options, 1000)]
    private static partial Regex EveryYear();

    [GeneratedRegex(@"(?<![0-9])(19|20)[0-9]{2}(?![0-9])|\.[0-9]{2}\.[0-9]{2}", Options, 1000)]
    private static partial Regex HasYear();

    [GeneratedRegex(@"(?<!\p{L})(до|не позднее|к)(?!\p{L})", Options, 1000)]
    private static partial Regex Until();

    [GeneratedRegex(MonthNames.Pattern, Options, 1000)]
    private static partial Regex NamedMonth();

    [GeneratedRegex(@"(?<![0-9.])(?<day>[0-9]{1,2})( ?числа)? ?(?<month>" + MonthNames.Pattern + ")", Options, 1000)]
    private static partial Regex DayAndMonthName();

    [GeneratedRegex(@"(?<![0-9.])(?<day>[0-9]{1,2})\.(?<month>[01][0-9])(?![0-9.])", Options, 1000)]
    private static partial Regex DayAndMonth();
}
