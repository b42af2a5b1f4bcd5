namespace QualityMonitor.Indicators.Timeline;

/// <summary>
/// Which revision of a passport a period is judged by. A period is closed once its deadline has passed: from then on
/// its figures are known to people, and a later passport does not change them by itself.
/// </summary>
public static class Governing
{
    /// <summary>Further than any deadline.</summary>
    private const int MostMonths = 24;

    /// <summary>
    /// The day from which a passport governs: the first day of the first month that was not closed when it came to be
    /// known. Every period ends with a month, so that months are fine enough.
    /// </summary>
    /// <param name="knownOn">The day on which the passport was first loaded: its own date may be anything.</param>
    /// <param name="deadlineDays">Calendar days after a period's end by which schools submit.</param>
    public static DateOnly From(DateOnly knownOn, int deadlineDays)
    {
        var month = new DateOnly(knownOn.Year, knownOn.Month, 1);
        for (var back = 0; back < MostMonths; back++)
        {
            if (IsClosed(month.AddDays(-1), knownOn, deadlineDays))
                return month;
            month = month.AddMonths(-1);
        }

        return month;
    }

    /// <summary>Whether the deadline of what ends on a day had passed on another day.</summary>
    public static bool IsClosed(DateOnly periodEnd, DateOnly today, int deadlineDays) =>
        periodEnd.AddDays(deadlineDays) < today;

    /// <inheritdoc cref="Of{T}"/>
    public static GovernedRevision Of(IReadOnlyList<GovernedRevision> revisions, DateOnly day) =>
        Of(revisions, static one => one.GovernsFrom, day);

    /// <summary>
    /// Of revisions in the order in which they came, the last that governs the day; where none does, the first one.
    /// </summary>
    /// <param name="revisions">At least one.</param>
    /// <param name="from">The day from which one governs; null: all time.</param>
    public static T Of<T>(IReadOnlyList<T> revisions, Func<T, DateOnly?> from, DateOnly day)
        where T : class => revisions.LastOrDefault(one => from(one) is not { } since || since <= day) ?? revisions[0];
}
