namespace QualityMonitor.Indicators.Calendars;

/// <summary>Нерабочие праздничные дни of article 112 of the Labour Code (ТК РФ), the same every year.</summary>
public static class PublicHolidays
{
    private static readonly (int Month, int Day)[] Days =
    [
        (1, 1),
        (1, 2),
        (1, 3),
        (1, 4),
        (1, 5),
        (1, 6),
        (1, 7),
        (1, 8),
        (2, 23),
        (3, 8),
        (5, 1),
        (5, 9),
        (6, 12),
        (11, 4),
    ];

    public static bool Contains(DateOnly day) => Days.Contains((day.Month, day.Day));

    /// <summary>
    /// Part two of the article: a holiday that falls on a weekend gives the next working day off. The holidays of
    /// January are moved by the Government's decree alone, as are those in <paramref name="movedByDecree"/>.
    /// </summary>
    /// <param name="daysOff">Other days off by decree: a second day off cannot fall on them.</param>
    internal static IEnumerable<DateOnly> MovedByLaw(
        int year,
        IReadOnlySet<DateOnly> movedByDecree,
        IReadOnlySet<DateOnly> daysOff
    )
    {
        foreach (var (month, number) in Days.Where(static day => day.Month > 1))
        {
            var holiday = new DateOnly(year, month, number);
            if (!IsWeekend(holiday) || movedByDecree.Contains(holiday))
                continue;

            var next = holiday;
            while (IsWeekend(next) || Contains(next) || daysOff.Contains(next))
                next = next.AddDays(1);
            yield return next;
        }
    }

    internal static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
