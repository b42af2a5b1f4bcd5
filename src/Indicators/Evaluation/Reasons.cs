using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Evaluation;

/// <summary>Every reason that leaves a comparison unjudged or without a figure, in one place; its words are
/// made elsewhere.</summary>
internal static class Reasons
{
    public static Outcome ShareOfNothing() => Outcome.Unclear("share-of-nothing");

    public static Outcome WhichPart() => Outcome.Unclear("pair-part-unknown");

    public static Outcome NoDirection() => Outcome.Unclear("no-direction");

    public static Outcome LimitOrTarget() => Outcome.Unclear("limit-or-target");

    public static Outcome Contradictory() => Outcome.Unclear("parts-contradict");

    public static Outcome UnitMismatch(Amount plan, Amount fact, Unit unit) =>
        Outcome.Unclear(
            "unit-mismatch",
            new Clause.Units(AmountMarks.KindOf(plan, unit), AmountMarks.KindOf(fact, unit))
        );

    public static Outcome OtherShape() => Outcome.Unclear("shape-mismatch");

    public static Outcome NoBaseline() => Outcome.Unclear("no-baseline");

    public static Outcome BaselineMismatch(Fact baseline) =>
        Outcome.Unclear("baseline-mismatch", new Clause.OtherBaseline(baseline));

    public static Outcome GrowthFromZero() => Outcome.Unclear("growth-from-zero");

    public static Outcome GrowthFromBelowZero() => Outcome.Unclear("growth-from-below-zero");

    public static Outcome TooLarge() => Outcome.Unclear("beyond-range");

    /// <summary>Neither growth nor decline can be told of figures that others gave.</summary>
    public static Outcome Unlike(LikeFigures like, IndicatorDefinition indicator) =>
        like.Why == Incomparability.OtherMembers
            ? Outcome.Unclear("other-members")
            : Incomparable(like.Compare(indicator));

    public static Outcome NoPrevious() => Outcome.Unclear("no-previous");

    public static Outcome Incomparable(Dynamics dynamics) =>
        Outcome.Unclear("dynamics-incomparable", new Clause.Moved(dynamics));

    public static Outcome Declared() => new(true, 1, "declared-met", Declared: true);

    public static Outcome DeclaredWeaker() => Outcome.Unclear("declared-weaker");

    public static Outcome DeclaredMissed() => new(false, null, "declared-missed");

    public static Outcome DeclaredOther() => Outcome.Unclear("declared-other");
}
