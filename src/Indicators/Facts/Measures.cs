using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Facts;

/// <summary>Which number of a fact is meant.</summary>
internal static class Measures
{
    /// <summary>
    /// The figure of the fact that a single figure <paramref name="like"/> speaks of: a number itself, the part of a
    /// pair with the same mark, a share's percent (or its numerator where a count is meant). Null: none, or nobody can
    /// tell.
    /// </summary>
    public static Amount? Single(Fact fact, Amount like, Unit unit) =>
        fact switch
        {
            Fact.Number number => number.Amount,
            // «80» against «12 чел. (85 %)»: the indicator's unit tells which of the two is meant; without one nobody
            // can.
            Fact.Pair pair => AmountMarks.KindOf(like, unit) is var kind && kind == UnitKind.None
                ? null
                : PartLike(pair.First, pair.Second, like with { Mark = kind }),
            Fact.Share share when AmountMarks.KindOf(like, unit) == UnitKind.Count => new Amount(
                share.Numerator,
                UnitKind.Count
            ),
            Fact.Share share when share.Percent is { } percent => new Amount(percent, UnitKind.Percent),
            _ => null,
        };

    /// <summary>
    /// Of two parts the one with the mark of <paramref name="like"/>. Unmarked, it is the count beside a percent,
    /// provided it is a whole number; of two counts nobody can tell.
    /// </summary>
    public static Amount? PartLike(Amount first, Amount second, Amount like)
    {
        var hasPercent = second.Mark == UnitKind.Percent && first.Mark != UnitKind.Percent;
        if (!hasPercent)
            return null;
        if (like.Mark == UnitKind.Percent)
            return second;

        return like.Mark is UnitKind.None or UnitKind.Count or UnitKind.Other && decimal.IsInteger(like.Value)
            ? first
            : null;
    }

    /// <summary>Two facts laid side by side, part by part; empty when they do not measure the same thing.</summary>
    public static IReadOnlyList<(Amount Now, Amount Then)> Align(Fact now, Fact then, Unit unit)
    {
        if (now is Fact.Pair left && then is Fact.Pair right)
            return
                AmountMarks.AreAlike(left.First, right.First, Unit.None)
                && AmountMarks.AreAlike(left.Second, right.Second, Unit.None)
                ? [(left.First, right.First), (left.Second, right.Second)]
                : [];

        var typical = new Amount(0, unit.Kind is UnitKind.Count ? UnitKind.Count : UnitKind.None);
        var thenFigure = Single(then, now is Fact.Number number ? number.Amount : typical, unit);
        var nowFigure = thenFigure is { } like ? Single(now, like, unit) : null;
        return nowFigure is { } one && thenFigure is { } other && AmountMarks.AreAlike(one, other, unit)
            ? [(one, other)]
            : [];
    }

    /// <summary>
    /// A bare figure is a lower bound when higher is better, an upper bound when lower is; null when neither is. «До 70
    /// %» is an upper bound, and null when higher is better.
    /// </summary>
    public static Comparison? Resolve(Comparison comparison, Direction direction) =>
        (comparison, direction) switch
        {
            (Comparison.ByDirection, Direction.HigherIsBetter) => Comparison.AtLeast,
            (Comparison.ByDirection, Direction.LowerIsBetter) => Comparison.AtMost,
            (Comparison.ByDirection, _) or (Comparison.UpTo, Direction.HigherIsBetter) => null,
            (Comparison.UpTo, _) => Comparison.AtMost,
            _ => comparison,
        };

    public static bool IsWithoutWhole(Fact? fact) => fact is Fact.Share { Denominator: 0 };
}
