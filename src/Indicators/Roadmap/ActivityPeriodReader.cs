using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Roadmap;

/// <summary>
/// Reads the period cell of a roadmap (DOMAIN, section 4). The first rule that fits decides; the order is from the most
/// telling words to the plainest. Dates are filled only where the text itself names them with a year. Pure, never
/// throws.
/// </summary>
public static partial class ActivityPeriodReader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static ActivityPeriod Read(string text) =>
        text.Length > TextNormalizer.MaxLength && !TextNormalizer.IsBlank(text)
            ? new ActivityPeriod(ActivityPeriodKind.Unknown, null, null, text)
            : Guarded.Read(
                () => ReadCell(text),
                () => new ActivityPeriod(ActivityPeriodKind.Unknown, null, null, text)
            );

    /// <summary>As both readers of the text compare it: «30.05.» is «30.05».</summary>
    internal static string Folded(string text) => TextNormalizer.Fold(text).Trim('.', ',', ';', ' ');

    private static ActivityPeriod ReadCell(string text)
    {
        if (TextNormalizer.IsBlank(text) || TextNormalizer.Fold(text) is "-" or "--" or "x" or "х")
            return new ActivityPeriod(ActivityPeriodKind.Empty, null, null, text);
        var folded = Folded(text);
        var kind = KindOf(folded);
        if (NamesDays(kind) && (CutYear().IsMatch(folded) || DueDates.HasNoSuchDay(folded)))
            return new ActivityPeriod(ActivityPeriodKind.Unknown, null, null, text);
        var (start, end) = DatesOf(kind, folded);
        return new ActivityPeriod(kind, start, end, text);
    }

    /// <summary>
    /// «Февраль 202г», «до 32.13.2026»: a slip of the pen in what would be computed is asked about; beside «по графику»
    /// it changes nothing.
    /// </summary>
    private static bool NamesDays(ActivityPeriodKind kind) =>
        kind
            is ActivityPeriodKind.Date
                or ActivityPeriodKind.DateRange
                or ActivityPeriodKind.DateThenRecurring
                or ActivityPeriodKind.Month
                or ActivityPeriodKind.MonthRange
                or ActivityPeriodKind.NamedMonths
                or ActivityPeriodKind.Yearly
                or ActivityPeriodKind.YearlyNamedMonth
                or ActivityPeriodKind.YearlyNamedMonths
                or ActivityPeriodKind.TimesPerYear
                or ActivityPeriodKind.TimesPerSchoolYear;

    private static ActivityPeriodKind KindOf(string folded)
    {
        var months = NamedMonth().Count(folded);
        if (
            Afterwards().IsMatch(folded)
            && (PeriodReader.DateShape().IsMatch(folded) || First(BeforeAfterwards(folded)).End is not null)
        )
            return ActivityPeriodKind.DateThenRecurring;
        if (Recurring().IsMatch(folded))
            return ActivityPeriodKind.Recurring;
        if (Times().IsMatch(folded))
            return OfTimes(folded);
        if (Yearly().IsMatch(folded))
            return OfYearly(folded, months);
        if (Continuous().IsMatch(folded))
            return ActivityPeriodKind.Continuous;
        if (Schedule().IsMatch(folded))
            return ActivityPeriodKind.ExternalSchedule;
        if (OnDemand().IsMatch(folded))
            return ActivityPeriodKind.OnDemand;
        if (Event().IsMatch(folded))
            return ActivityPeriodKind.AfterEvent;
        if (OfDates(folded, months) is { } dated)
            return dated;
        if (Quantity().IsMatch(folded))
            return ActivityPeriodKind.QuantityInPeriodCell;

        return Within().IsMatch(folded) || First(folded).End is not null
            ? ActivityPeriodKind.WithinYearOrPeriod
            : ActivityPeriodKind.Unknown;
    }

    private static ActivityPeriodKind OfTimes(string folded) =>
        folded.Contains("учебн", StringComparison.Ordinal) ? ActivityPeriodKind.TimesPerSchoolYear
        : TimesInYear().IsMatch(folded) ? ActivityPeriodKind.TimesPerYear
        : ActivityPeriodKind.QuantityInPeriodCell;

    private static string BeforeAfterwards(string folded) =>
        folded[..Afterwards().Match(folded).Index].Trim(' ', ',', ';', '-');

    private static ActivityPeriodKind OfYearly(string folded, int months) =>
        months switch
        {
            _ when Schedule().IsMatch(folded) => ActivityPeriodKind.YearlyExternalSchedule,
            0 => DueDates.NamesDay(folded) ? ActivityPeriodKind.YearlyNamedMonth : ActivityPeriodKind.Yearly,
            1 => ActivityPeriodKind.YearlyNamedMonth,
            _ => ActivityPeriodKind.YearlyNamedMonths,
        };

    private static ActivityPeriodKind? OfDates(string folded, int months)
    {
        var dates = PeriodReader.DateShape().Count(folded);
        if (DayRange().IsMatch(folded) || (dates == 2 && !DateList().IsMatch(folded)))
            return ActivityPeriodKind.DateRange;
        if (dates > 0 || DayOfMonth().IsMatch(folded) || DayAndMonth().IsMatch(folded))
            return ActivityPeriodKind.Date;
        if (MonthRange().IsMatch(folded))
            return months == 2 ? ActivityPeriodKind.MonthRange : ActivityPeriodKind.NamedMonths;

        return months switch
        {
            0 => null,
            1 => ActivityPeriodKind.Month,
            _ => ActivityPeriodKind.NamedMonths,
        };
    }

    private static (DateOnly? Start, DateOnly? End) DatesOf(ActivityPeriodKind kind, string folded)
    {
        switch (kind)
        {
            case ActivityPeriodKind.DateThenRecurring:
                return First(
                    PeriodReader.DateShape().Match(folded) is { Success: true } date
                        ? date.Value
                        : BeforeAfterwards(folded)
                );
            case ActivityPeriodKind.Date when PeriodReader.DateShape().Count(folded) > 1:
                return (null, null);
            case ActivityPeriodKind.Date:
                return Bounded(folded, First(PeriodReader.DateShape().Match(folded).Value));
            case ActivityPeriodKind.DateRange when DayRange().Match(folded) is { Success: true } range:
                return Range(range);
            // «До декабря 2020» may or may not include December, «к 2026 году» the year; «не позднее декабря» does.
            case ActivityPeriodKind.Month or ActivityPeriodKind.WithinYearOrPeriod when DueDates.IsOpen(folded):
                return (null, null);
            case ActivityPeriodKind.Month or ActivityPeriodKind.WithinYearOrPeriod when DueDates.IsByBeginning(folded):
                return (null, First(folded).Start);
            case ActivityPeriodKind.Month or ActivityPeriodKind.WithinYearOrPeriod:
                return Bounded(folded, First(folded));
            case ActivityPeriodKind.DateRange or ActivityPeriodKind.MonthRange:
                return First(folded);
            default:
                return (null, null);
        }
    }

    /// <summary>«До» names no first day; «с 01.09.2020» names no last one, and with it no due date.</summary>
    private static (DateOnly? Start, DateOnly? End) Bounded(string folded, (DateOnly? Start, DateOnly? End) days) =>
        Until().IsMatch(folded) ? (null, days.End)
        : Since().IsMatch(folded) ? (days.Start, null)
        : days;

    private static (DateOnly? Start, DateOnly? End) First(string folded) =>
        QuarterRanges.Read(folded, folded, inWords: false) is { IsOk: true } quarters
            ? (quarters.Value.Start, quarters.Value.End)
        : PeriodReader.Read(folded) is { IsOk: true } read ? (read.Value.Start, read.Value.End)
        : (null, null);

    /// <summary>
    /// «1 июля - 30 августа 2020г.», «1-15 марта 2020»: what the first day leaves out is taken from the last.
    /// </summary>
    private static (DateOnly? Start, DateOnly? End) Range(Match range)
    {
        var year = range.Groups["year"].Value;
        var month = range.Groups["month"].Value;
        var (_, end) = First($"{range.Groups["last"].Value} {month} {year}");
        var firstMonth = range.Groups["firstMonth"] is { Success: true, Value.Length: > 0 } named ? named.Value : month;
        var firstYear = range.Groups["firstYear"] is { Success: true } written ? written.Value : year;
        var (start, _) = First($"{range.Groups["first"].Value} {firstMonth} {firstYear}");
        return start <= end ? (start, end) : (null, end);
    }

    /// <summary>A month and behind it a number that is no year: «февраль 202г», «15 мая 20266».</summary>
    [GeneratedRegex(
        MonthNames.Pattern + @"[ ,]*(?!(19|20|21)[0-9]{2}(?![0-9]))[0-9]+ ?(г(?!\p{L})|год|$)",
        Options,
        1000
    )]
    private static partial Regex CutYear();

    [GeneratedRegex(@"далее|затем", Options, 1000)]
    private static partial Regex Afterwards();

    [GeneratedRegex(
        @"ежемесячн|ежекварт|еженедел|ежедневн|(?<!\p{L})раза? в (квартал|месяц|неделю|полугоди|полгода|четверть|триместр|день|две недели)|кажд(ый|ую|ое|ого|ой) (месяц|квартал|недел|четверт|полугоди)|числа месяца|по(квартально|месячно|недельно)|по (четвертям|кварталам|полугодиям|месяцам)|кажд\p{L}+ (\p{L}+ )?(понедельник|вторник|сред[уы]|четверг|пятниц|суббот)|(перв|втор|трет|четверт|последн)\p{L}{2,3} \p{L}+ (каждого )?месяца",
        Options,
        1000
    )]
    private static partial Regex Recurring();

    [GeneratedRegex(@"(?<!\p{L})раза? в год(?!\p{L})", Options, 1000)]
    private static partial Regex TimesInYear();

    [GeneratedRegex(@"^(по итогам|по окончани|по завершени|по результатам|после)(?!\p{L}{4})", Options, 1000)]
    private static partial Regex Event();

    [GeneratedRegex(@"^(начиная )?со?(?!\p{L})", Options, 1000)]
    private static partial Regex Since();

    /// <summary>«До 15.03»: a day without a year.</summary>
    [GeneratedRegex(@"^(до |к |не позднее |с )?[0-9]{1,2}\.[01][0-9]$", Options, 1000)]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(@"(?<!\p{L})раза?(?!\p{L})", Options, 1000)]
    private static partial Regex Times();

    [GeneratedRegex(@"ежегодн|каждый год|каждого года", Options, 1000)]
    private static partial Regex Yearly();

    [GeneratedRegex(@"постоянн|бессрочн|системн|систематическ|регулярно|непрерывно", Options, 1000)]
    private static partial Regex Continuous();

    [GeneratedRegex(
        @"график|согласован|(?<!\p{L})по (отдельному )?(плану|приказу|расписанию)|в соответствии|согласно|установленн\p{L}* срок|срок\p{L}*, установленн|(?<!\p{L})по срокам(?!\p{L})|в период (проведения|проведения )?(?=гиа|огэ|егэ|впр)|в период проведени",
        Options,
        1000
    )]
    private static partial Regex Schedule();

    [GeneratedRegex(@"необходимост|по запрос|по требовани|по заявк|по мере", Options, 1000)]
    private static partial Regex OnDemand();

    [GeneratedRegex(
        @"не (менее|более|меньше|ниже)|^[0-9]+(-?\p{L}+)? \p{L}{3,}.*(в течение|в год|за год)",
        Options,
        1000
    )]
    private static partial Regex Quantity();

    [GeneratedRegex(
        @"в течени|в теч(?!\p{L})|на протяжении|конца? (учебного )?года|весь период|всего периода|период реализации|за период|учебный год|учебного года|квартал|(?<!\p{L})кв(?!\p{L})|полугоди|четверт|каникул|половин|(?<!\p{L})(весн|весен|лето|летом|летн|осен|зим)",
        Options,
        1000
    )]
    private static partial Regex Within();

    /// <summary>«12.10.2025, 15.11.2025»: days one by one, and no range.</summary>
    [GeneratedRegex(@"[0-9]( ?г\.?| года)? ?(,|;| и) ?((до|к|не позднее) )?[0-9]", Options, 1000)]
    private static partial Regex DateList();

    [GeneratedRegex(@"(?<!\p{L})(до|не позднее|к)(?!\p{L})", Options, 1000)]
    private static partial Regex Until();

    [GeneratedRegex(MonthNames.Pattern, Options, 1000)]
    private static partial Regex NamedMonth();

    [GeneratedRegex(@"(?<![0-9.])[0-9]{1,2} ?" + MonthNames.Pattern, Options, 1000)]
    private static partial Regex DayOfMonth();

    [GeneratedRegex(
        MonthNames.Pattern + @"[ -]*([0-9]{4})?( ?г(ода|\.)?)? ?(-|по) ?" + MonthNames.Pattern,
        Options,
        1000
    )]
    private static partial Regex MonthRange();

    [GeneratedRegex(
        @"(?<![0-9.])(?<first>[0-9]{1,2})( ?(?<firstMonth>"
            + MonthNames.Pattern
            + @"))?( ?(?<firstYear>[0-9]{4}))?( ?г(ода|\.)?)? ?(-|по|до) ?(?<last>[0-9]{1,2}) ?(?<month>"
            + MonthNames.Pattern
            + @")( ?(?<year>[0-9]{4}))?",
        Options,
        1000
    )]
    private static partial Regex DayRange();
}
