namespace QualityMonitor.Indicators.Periods;

public sealed partial record Period
{
    /// <summary>
    /// Reads <see cref="Code"/>; only the canonical forms, for what people write see <see cref="PeriodReader"/>.
    /// </summary>
    public static Parsed<Period> FromCode(string code)
    {
        if (PeriodCodes.Read(code) is { } period)
            return period;

        return PeriodMessages.NotACode(code);
    }

    /// <summary>
    /// The period of the same kind just before; null for a span and a single day, which have no neighbour, and at the
    /// start of the calendar.
    /// </summary>
    public Period? Previous() =>
        Kind switch
        {
            PeriodKind.Month => Shifted(1),
            PeriodKind.Quarter => Shifted(3),
            PeriodKind.HalfYear => Shifted(6),
            PeriodKind.CalendarYear or PeriodKind.AcademicYear => Shifted(12),
            _ => null,
        };

    /// <summary>The same period a year earlier; null for a span.</summary>
    public Period? YearBefore() =>
        Kind switch
        {
            PeriodKind.Span => null,
            PeriodKind.Day => Start.Year == 1 ? null : Day(Start.AddYears(-1)),
            _ => Shifted(12),
        };

    public bool Contains(DateOnly date) => Start <= date && date <= End;

    /// <summary>The other period lies wholly inside this one.</summary>
    public bool Contains(Period other) => Start <= other.Start && other.End <= End;

    private Period? Shifted(int months)
    {
        if (((Start.Year - 1) * 12) + Start.Month <= months)
            return null;

        // The end follows from the start: the last day differs from month to month.
        var start = Start.AddMonths(-months);
        return new Period(Kind, start, start.AddMonths(MonthsLong()).AddDays(-1));
    }

    private int MonthsLong() =>
        Kind switch
        {
            PeriodKind.Month => 1,
            PeriodKind.Quarter => 3,
            PeriodKind.HalfYear => 6,
            _ => 12,
        };
}
