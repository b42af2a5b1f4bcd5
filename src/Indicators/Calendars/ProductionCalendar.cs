namespace QualityMonitor.Indicators.Calendars;

/// <summary>Производственный календарь: which days are worked, for a week of five days.</summary>
/// <param name="years">Of the same year, the later one holds.</param>
public sealed class ProductionCalendar(IEnumerable<CalendarYear> years)
{
    private readonly Dictionary<int, CalendarYear> known = years
        .GroupBy(static one => one.Year)
        .ToDictionary(static same => same.Key, static same => same.Last());

    /// <summary>The years that are known with their decrees, in order.</summary>
    public IReadOnlyList<CalendarYear> Years => [.. known.Values.OrderBy(static one => one.Year)];

    /// <summary>
    /// Of another year only the law is known: the days that a decree moves are taken for working or free ones wrongly.
    /// </summary>
    public bool Knows(int year) => known.ContainsKey(year);

    public bool IsWorkingDay(DateOnly day) =>
        (known.GetValueOrDefault(day.Year) ?? CalendarYear.OfLaw(day.Year)).IsWorkingDay(day);

    /// <summary>The day itself when it is worked, else the first one after it.</summary>
    public DateOnly ThisOrNext(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>The day itself when it is worked, else the last one before it.</summary>
    public DateOnly ThisOrPrevious(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(-1);
        return day;
    }

    /// <returns>The day on which something is due that falls on <paramref name="day"/>; null: it is not due.</returns>
    public DateOnly? Due(DateOnly day, DayRule rule) =>
        rule switch
        {
            DayRule.NextWorkingDay => ThisOrNext(day),
            DayRule.PreviousWorkingDay => ThisOrPrevious(day),
            DayRule.WorkingDaysOnly => IsWorkingDay(day) ? day : null,
            _ => day,
        };

    /// <summary>The working day so many after <paramref name="day"/>, which is not counted itself.</summary>
    /// <param name="count">1 or more.</param>
    public DateOnly After(DateOnly day, int count = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        for (var left = count; left > 0; left--)
            day = ThisOrNext(day.AddDays(1));
        return day;
    }

    /// <summary>
    /// How many working days lie after <paramref name="day"/> up to and including <paramref name="last"/>; 0 when it is
    /// not later.
    /// </summary>
    public int Count(DateOnly day, DateOnly last)
    {
        var count = 0;
        for (var next = day.AddDays(1); next <= last; next = next.AddDays(1))
        {
            if (IsWorkingDay(next))
                count++;
        }

        return count;
    }
}
