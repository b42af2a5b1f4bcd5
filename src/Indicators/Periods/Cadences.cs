namespace QualityMonitor.Indicators.Periods;

/// <summary>The periods that a cadence divides time into.</summary>
public static class Cadences
{
    public static PeriodKind KindOf(Cadence cadence) =>
        cadence switch
        {
            Cadence.Month => PeriodKind.Month,
            Cadence.Quarter => PeriodKind.Quarter,
            Cadence.HalfYear => PeriodKind.HalfYear,
            Cadence.CalendarYear => PeriodKind.CalendarYear,
            _ => PeriodKind.AcademicYear,
        };

    /// <summary>The period that a day lies in.</summary>
    public static Period Around(Cadence cadence, DateOnly day) =>
        cadence switch
        {
            Cadence.Month => Period.Month(day.Year, day.Month),
            Cadence.Quarter => Period.Quarter(day.Year, (day.Month + 2) / 3),
            Cadence.HalfYear => Period.HalfYear(day.Year, day.Month <= 6 ? 1 : 2),
            Cadence.CalendarYear => Period.Year(day.Year),
            _ => Period.AcademicYear(day.Month >= 9 ? day.Year : day.Year - 1),
        };

    /// <summary>
    /// The last of the cadence's periods that ends within another period; null: none does, as a year in its first
    /// quarter.
    /// </summary>
    public static Period? LastEndingIn(Cadence cadence, Period within)
    {
        var around = Around(cadence, within.End);
        var ended = around.End <= within.End ? around : around.Previous();
        return ended is not null && within.Contains(ended.End) ? ended : null;
    }
}
