namespace QualityMonitor.Indicators.Calendars;

/// <summary>How one year departs from «five days of work, two of rest, and the public holidays».</summary>
/// <param name="Source">The act it comes from, as printed.</param>
/// <param name="DaysOff">Weekdays that are free though no public holiday.</param>
/// <param name="WorkingDays">Weekend days that are worked.</param>
public sealed record CalendarYear(
    int Year,
    string Source,
    IReadOnlySet<DateOnly> DaysOff,
    IReadOnlySet<DateOnly> WorkingDays
)
{
    /// <summary>A year of which no decree is known: the law alone.</summary>
    public static CalendarYear OfLaw(int year) => Of(year, "статья 112 ТК РФ, без переносов Правительства", [], [], []);

    /// <param name="transfers">Days off moved by decree. A day that is no public holiday becomes a working one.</param>
    /// <param name="daysOff">Further days off: of a region, of a town.</param>
    /// <param name="workingDays">Further working days.</param>
    public static CalendarYear Of(
        int year,
        string source,
        IReadOnlyCollection<(DateOnly From, DateOnly To)> transfers,
        IEnumerable<DateOnly> daysOff,
        IEnumerable<DateOnly> workingDays
    )
    {
        var free = transfers.Select(static one => one.To).Concat(daysOff).ToHashSet();
        free.UnionWith(
            PublicHolidays.MovedByLaw(year, transfers.Select(static one => one.From).ToHashSet(), free).ToList()
        );
        var worked = transfers
            .Select(static one => one.From)
            .Where(static day => !PublicHolidays.Contains(day))
            .Concat(workingDays)
            .ToHashSet();
        return new CalendarYear(year, source, free, worked);
    }

    internal bool IsWorkingDay(DateOnly day) =>
        WorkingDays.Contains(day)
        || !(PublicHolidays.IsWeekend(day) || PublicHolidays.Contains(day) || DaysOff.Contains(day));
}
