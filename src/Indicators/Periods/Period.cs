namespace QualityMonitor.Indicators.Periods;

public enum PeriodKind
{
    /// <summary>One named date: «на 01.09.2019».</summary>
    Day,
    Month,

    /// <summary>
    /// Calendar quarter (квартал). The school quarter (четверть) is another thing and is not resolved without a
    /// calendar.
    /// </summary>
    Quarter,
    HalfYear,
    CalendarYear,

    /// <summary>1 September to 31 August, written 2019/2020.</summary>
    AcademicYear,

    /// <summary>Any other span, such as «2019 - 2022».</summary>
    Span,
}

/// <summary>A span of days, both ends included, with the name people give it.</summary>
/// <param name="Kind">Periods of different kinds are never compared as "previous".</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, not before <paramref name="Start"/>.</param>
public sealed partial record Period(PeriodKind Kind, DateOnly Start, DateOnly End)
{
    public static Period Quarter(int year, int quarter) => OfMonths(PeriodKind.Quarter, year, (quarter * 3) - 2, 3);

    public static Period HalfYear(int year, int half) => OfMonths(PeriodKind.HalfYear, year, (half * 6) - 5, 6);

    public static Period Month(int year, int month) => OfMonths(PeriodKind.Month, year, month, 1);

    public static Period Year(int year) => OfMonths(PeriodKind.CalendarYear, year, 1, 12);

    /// <summary>The academic year that begins on 1 September of <paramref name="startYear"/>.</summary>
    public static Period AcademicYear(int startYear) => OfMonths(PeriodKind.AcademicYear, startYear, 9, 12);

    public static Period Day(DateOnly date) => new(PeriodKind.Day, date, date);

    /// <summary>
    /// The span of days by the name people know it by: «январь – декабрь 2020» is the year, «01.10.2019 – 31.12.2019»
    /// its last quarter.
    /// </summary>
    public static Period Of(DateOnly start, DateOnly end)
    {
        var year = start.Year;
        Period[] named = start is { Year: < 9999, Day: 1 }
            ?
            [
                Month(year, start.Month),
                Quarter(year, (start.Month + 2) / 3),
                HalfYear(year, start.Month <= 6 ? 1 : 2),
                Year(year),
                AcademicYear(year),
            ]
            : [];
        return Array.Find(named, period => period.Start == start && period.End == end)
            ?? new Period(PeriodKind.Span, start, end);
    }

    private static Period OfMonths(PeriodKind kind, int year, int firstMonth, int months)
    {
        var start = new DateOnly(year, firstMonth, 1);
        return new Period(kind, start, start.AddMonths(months).AddDays(-1));
    }
}
