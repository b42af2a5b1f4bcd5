using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Figures;

/// <summary>
/// The plans of a report's period and of earlier ones, each as it held at its own period's end: a plan lowered
/// afterwards does not change what a period was planned to give. The store is asked again only where an earlier period
/// can have had other plans.
/// </summary>
internal sealed class PlanShelf(
    ProgrammeHistory history,
    DateOnly today,
    Func<Period, DateOnly, Task<IReadOnlyList<PlannedValue>>> read
)
{
    private readonly List<Kept> kept = [];

    /// <param name="period">Not later than one that was asked for before, or it is read anew.</param>
    public async Task<PlanBook> OfAsync(Period period)
    {
        var day = period.End < today ? period.End : today;
        if (kept.Find(one => HoldsOn(one, period, day)) is { } known)
            return known.Book;

        var values = await read(period, day);
        var book = new PlanBook(values);
        kept.Add(new Kept(period, day, values, book));
        return book;
    }

    /// <summary>
    /// The same passport, the same rows of it, and no value that began to hold later: then every value that holds on the
    /// later day held on the earlier one, and none beside it.
    /// </summary>
    private bool HoldsOn(Kept one, Period period, DateOnly day) =>
        day <= one.Day
        && ReferenceEquals(history.Governing(one.Period), history.Governing(period))
        && ReferenceEquals(history.At(one.Period), history.At(period))
        && one.Values.All(value => value.ValidFrom is not { } since || since <= day);

    private sealed record Kept(Period Period, DateOnly Day, IReadOnlyList<PlannedValue> Values, PlanBook Book);
}
