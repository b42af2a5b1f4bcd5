using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Evaluation;

/// <summary>Facts against bounds: one figure, or the two of a pair.</summary>
internal static class Bounds
{
    public static Outcome Judge(PlanValue.Bound plan, Fact fact, IndicatorDefinition indicator)
    {
        if (Measures.IsWithoutWhole(fact) && AmountMarks.KindOf(plan.Amount, indicator.Unit) != UnitKind.Count)
            return Reasons.ShareOfNothing();
        if (Measures.Single(fact, plan.Amount, indicator.Unit) is not { } figure)
            return fact is Fact.Pair ? Reasons.WhichPart() : Reasons.OtherShape();

        return One(figure, plan.Comparison, plan.Amount, indicator);
    }

    public static Outcome Judge(PlanValue.PairBound plan, Fact fact, IndicatorDefinition indicator)
    {
        if (Measures.IsWithoutWhole(fact))
            return Reasons.ShareOfNothing();

        switch (fact)
        {
            case Fact.Pair pair:
                return Together(
                    One(pair.First, plan.Comparison, plan.First, indicator with { Unit = Unit.None }),
                    One(pair.Second, plan.Comparison, plan.Second, indicator with { Unit = Unit.None })
                );
            case Fact.Share share when plan.Second.Mark == UnitKind.Percent && share.Percent is { } percent:
                return Judge(
                    plan,
                    new Fact.Pair(new Amount(share.Numerator, UnitKind.Count), new Amount(percent, UnitKind.Percent)),
                    indicator
                );
            case Fact.Number number when Measures.PartLike(plan.First, plan.Second, number.Amount) is { } part:
                return One(number.Amount, plan.Comparison, part, indicator with { Unit = Unit.None });
            case Fact.Number:
                return Reasons.WhichPart();
            default:
                return Reasons.OtherShape();
        }
    }

    /// <summary>All parts satisfied: met; none: missed by the worse of them; one of two contradicts itself.</summary>
    public static Outcome Together(Outcome first, Outcome second)
    {
        if (first.IsMet is null || second.IsMet is null)
            return first.IsMet is null ? first : second;
        if (first.IsMet != second.IsMet)
            return Reasons.Contradictory();

        var degree = first.Degree is { } left && second.Degree is { } right ? Math.Min(left, right) : (decimal?)null;
        return first with
        {
            Degree = degree,
            Ratio = first.Ratio is { } one && second.Ratio is { } other ? Math.Min(one, other) : null,
        };
    }

    private static Outcome One(Amount fact, Comparison comparison, Amount bound, IndicatorDefinition indicator)
    {
        if (!AmountMarks.AreAlike(fact, bound, indicator.Unit))
            return Reasons.UnitMismatch(bound, fact, indicator.Unit);
        if (Measures.Resolve(comparison, indicator.Direction) is not { } resolved)
            return comparison == Comparison.UpTo ? Reasons.LimitOrTarget() : Reasons.NoDirection();

        var degree = Degrees.Of(fact.Value, resolved, bound.Value);
        var ratio = Degrees.Ratio(fact.Value, resolved, bound.Value);
        return Degrees.IsSatisfied(fact.Value, resolved, bound.Value)
            ? new Outcome(true, degree, "bound-met") { Ratio = ratio }
            : new Outcome(
                false,
                degree,
                "bound-missed",
                fact.Value == bound.Value ? new Clause.OnlyReached(resolved) : null
            )
            {
                Ratio = ratio,
            };
    }
}
