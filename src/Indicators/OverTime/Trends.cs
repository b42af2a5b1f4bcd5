using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.OverTime;

/// <summary>
/// A figure against an earlier one of the same indicator: improved, unchanged or worsened by its direction.
/// </summary>
public static class Trends
{
    /// <summary>
    /// With <see cref="Direction.Neutral"/> a change is neither better nor worse: the trend is
    /// <see cref="Trend.Incomparable"/> and the difference is still given. A pair improves when no part worsens; parts
    /// that disagree are incomparable. A declared bound has no figure and is incomparable.
    /// </summary>
    public static Dynamics Compare(Fact? now, Fact? then, Direction direction, Unit unit)
    {
        if (now is null or Fact.Missing || then is null or Fact.Missing)
            return Incomparable(
                now is null or Fact.Missing ? Incomparability.NoFigure : Incomparability.NothingBefore,
                now,
                then,
                unit
            );
        if (now is Fact.YesNo answer && then is Fact.YesNo earlier)
            return Answers(answer, earlier, direction, unit);
        if (Measures.IsWithoutWhole(now) || Measures.IsWithoutWhole(then))
            return Incomparable(Incomparability.WithoutWhole, now, then, unit);

        var aligned = Measures.Align(now, then, unit);
        if (aligned.Count == 0)
            return Incomparable(Incomparability.UnlikeFigures, now, then, unit);

        var trends = aligned.Select(pair => Of(pair.Now.Value.CompareTo(pair.Then.Value), direction)).ToList();
        return Described(Merged(trends), aligned[0].Now, aligned[0].Then, now, then, unit);
    }

    private static Dynamics Described(Trend trend, Amount now, Amount then, Fact nowFact, Fact thenFact, Unit unit)
    {
        var isPercent =
            AmountMarks.KindOf(now, unit) == UnitKind.Percent || AmountMarks.KindOf(then, unit) == UnitKind.Percent;
        if (Shares.Minus(now.Value, then.Value) is not { } difference)
            return Incomparable(Incomparability.TooLarge, nowFact, thenFact, unit);

        var percent =
            isPercent ? null
            : Shares.Ratio(difference, Math.Abs(then.Value)) is { } ratio ? Shares.Times(ratio, 100)
            : null;
        var mark = isPercent ? UnitKind.PercentagePoints : now.Mark;
        return new Dynamics(trend, new Amount(difference, mark), percent, nowFact, thenFact, unit);
    }

    private static Dynamics Answers(Fact.YesNo now, Fact.YesNo then, Direction direction, Unit unit) =>
        new(Of(now.Done.CompareTo(then.Done), direction), null, null, now, then, unit);

    private static Trend Of(int sign, Direction direction) =>
        (sign, direction) switch
        {
            (0, _) => Trend.Unchanged,
            (_, Direction.Neutral) => Trend.Incomparable,
            (> 0, Direction.HigherIsBetter) or (< 0, Direction.LowerIsBetter) => Trend.Improved,
            _ => Trend.Worsened,
        };

    private static Trend Merged(List<Trend> trends)
    {
        var moved = trends.Where(static trend => trend != Trend.Unchanged).Distinct().ToList();
        return moved.Count switch
        {
            0 => Trend.Unchanged,
            1 => moved[0],
            _ => Trend.Incomparable,
        };
    }

    private static Dynamics Incomparable(Incomparability why, Fact? now, Fact? then, Unit unit) =>
        new(Trend.Incomparable, null, null, now, then, unit) { Why = why };
}
