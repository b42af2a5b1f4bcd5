namespace QualityMonitor.Indicators.Roadmap;

/// <summary>All that was reported of one activity, and which word answers for which of its due days.</summary>
/// <param name="Now">What the file that counts says, in whatever order; empty: nothing.</param>
public sealed record Reported(IReadOnlyList<Execution> Now)
{
    /// <summary>Nobody reported anything.</summary>
    public static readonly Reported Nothing = new([]);

    /// <summary>
    /// What files that it replaced said with a day of doing, the latest file first. Where an activity comes back, the
    /// next quarter's table overwrites the cell, and what was done before was done all the same; an activity with one
    /// due day is what the file that counts says of it.
    /// </summary>
    public IReadOnlyList<Execution> Before { get; init; } = [];

    /// <summary>The day on which the file that counts arrived; null where nothing depends on it.</summary>
    public DateOnly? ToldOn { get; init; }

    internal Execution? Best => BestOf(Now);

    /// <summary>
    /// A word with a day of doing answers for the due day it is nearest to, be it a little late for one or early for the
    /// next. One without a day answers for every day that has come and that nothing else answers for, and before the
    /// first of them for that one; for the last that had come when it was told it goes over what was said earlier, unless
    /// it says the same with less.
    /// </summary>
    internal Execution? Of(DateOnly day, IReadOnlyList<DateOnly> due, DateOnly asOf)
    {
        var dated = Now.Where(one => one.On is { } on && Answered(due, on) == day).ToList();
        if (dated.Count > 0)
            return BestOf(dated);

        var earlier = due.Count > 1 ? Before.FirstOrDefault(one => Answered(due, one.On!.Value) == day) : null;
        var hasCome = day < asOf || (day == due[0] && due[0] >= asOf);
        var undated = hasCome ? BestOf(Now.Where(static one => one.On is null)) : null;
        var isOverruled = undated is not null && undated.Degree != earlier?.Degree && IsTold(day, due);
        return earlier is null || isOverruled ? undated : earlier;
    }

    /// <summary>The due days that were answered for by what was done up to a day.</summary>
    internal IEnumerable<DateOnly> DaysAnsweredBy(DateOnly end, IReadOnlyList<DateOnly> due) =>
        Now.Concat(due.Count > 1 ? Before : []).Where(one => one.On <= end).Select(one => Answered(due, one.On!.Value));

    /// <summary>Words without a day that came now speak of the last due day that had come.</summary>
    private bool IsTold(DateOnly day, IReadOnlyList<DateOnly> due) =>
        ToldOn is not { } told || day == due.LastOrDefault(one => one <= told, due[0]);

    /// <summary>The fullest; of equals the earliest: a later one only repeats it.</summary>
    private static Execution? BestOf(IEnumerable<Execution> executions) =>
        executions.OrderByDescending(static one => one.Degree).ThenBy(static one => one.On).FirstOrDefault();

    private static DateOnly Answered(IReadOnlyList<DateOnly> due, DateOnly on) =>
        due.OrderBy(day => Math.Abs(day.DayNumber - on.DayNumber)).ThenByDescending(static day => day).First();
}
