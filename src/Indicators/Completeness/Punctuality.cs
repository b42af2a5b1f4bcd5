namespace QualityMonitor.Indicators.Completeness;

public enum ReceiptState
{
    /// <summary>Nothing is owed: neither in time nor silent.</summary>
    NothingDue,
    InTime,
    Late,

    /// <summary>Nothing of what is owed has come.</summary>
    Missing,
}

/// <summary>One period that a school owes figures for.</summary>
/// <param name="Deadline">From <see cref="CollectionDays.DeadlineOf"/>: the last day in time.</param>
/// <param name="FirstReceivedOn">The day its first figures were received: a correction sent later makes nobody late.
/// Null: none came.</param>
public sealed record OwedPeriod(DateOnly Deadline, DateOnly? FirstReceivedOn)
{
    /// <summary>The day is the one of collecting, for nothing tells when the figures arrived.</summary>
    public bool IsByCollecting { get; init; }
}

/// <summary>
/// Whether a school was in time. The one place where the day of receipt meets the deadline.
/// </summary>
/// <param name="DaysLate">Zero unless late.</param>
/// <param name="Late">What came late, the latest; null otherwise.</param>
public sealed record Punctuality(ReceiptState State, int DaysLate, OwedPeriod? Late)
{
    /// <summary>Every owed period has its own deadline; the longest delay is the school's.</summary>
    public static Punctuality Of(IReadOnlyList<OwedPeriod> owed)
    {
        if (owed.Count == 0)
            return new Punctuality(ReceiptState.NothingDue, 0, null);

        var came = owed.Where(static one => one.FirstReceivedOn is not null).ToList();
        if (came.Count == 0)
            return new Punctuality(ReceiptState.Missing, 0, null);

        var latest = came.MaxBy(DaysAfter)!;
        return DaysAfter(latest) > 0
            ? new Punctuality(ReceiptState.Late, DaysAfter(latest), latest)
            : new Punctuality(ReceiptState.InTime, 0, null);
    }

    private static int DaysAfter(OwedPeriod one) => one.FirstReceivedOn!.Value.DayNumber - one.Deadline.DayNumber;
}
