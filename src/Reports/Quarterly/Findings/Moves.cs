using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Reports.Quarterly.Findings;

/// <summary>How often running a figure has gone the same way, up to the judged period.</summary>
/// <param name="Count">Moves, at least one.</param>
/// <param name="From">The value before the first of them.</param>
/// <param name="FromCode">The period of that value.</param>
internal sealed record Moves(int Count, bool IsUp, decimal From, string FromCode, decimal To)
{
    /// <summary>Fewer moves are no trend.</summary>
    public const int FewestOfTrend = 3;

    public bool IsTrend => Count >= FewestOfTrend;

    /// <returns>Null where nothing moved last, or nobody can tell.</returns>
    public static Moves? Of(IndicatorRow row)
    {
        if (row.Run is not { } run || run.Steps is not { Count: >= 2 } steps || steps[^1].PeriodCode != row.PeriodCode)
            return null;
        var last = Last(row, run, steps);
        if (last == 0)
            return null;

        var from = steps.Count - 2;
        while (from > 0 && Between(steps[from - 1], steps[from]) == last)
            from--;
        return new Moves(steps.Count - 1 - from, last > 0, steps[from].Value, steps[from].PeriodCode, steps[^1].Value);
    }

    public bool IsWorse(Direction direction) =>
        direction == (IsUp ? Direction.LowerIsBetter : Direction.HigherIsBetter);

    /// <summary>
    /// The last move is that of the row where it is of these two periods: over the schools that gave both times. A
    /// figure that rises because the weakest school is silent has not risen.
    /// </summary>
    private static int Last(IndicatorRow row, Run run, IReadOnlyList<RunStep> steps)
    {
        if (run.IsRunningTotal || row.PreviousCode != steps[^2].PeriodCode)
            return Between(steps[^2], steps[^1]);
        var isWhole = row.Movement is { Trend: not Trend.Incomparable, IsBroken: false };
        return isWhole && AreNext(steps[^2], steps[^1]) && row.Movement!.Difference is { } difference
            ? Math.Sign(difference.Value)
            : 0;
    }

    /// <returns>1 up, −1 down; 0 where nothing moved or the two do not compare.</returns>
    private static int Between(RunStep before, RunStep after) =>
        before.IsPartial || after.IsPartial || after.StartsAnew || !AreNext(before, after)
            ? 0
            : Math.Sign(after.Value - before.Value);

    private static bool AreNext(RunStep before, RunStep after) =>
        Period.FromCode(after.PeriodCode) is { IsOk: true, Value: var period }
        && period.Previous()?.Code == before.PeriodCode;
}
