using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Evaluation;

/// <summary>«Прирост не менее 20%»: the change against the baseline compared with the change planned.</summary>
public static class Growth
{
    internal static Outcome Judge(PlanValue.Change plan, Fact fact, Fact? baseline, IndicatorDefinition indicator)
    {
        if (fact is Fact.YesNo)
            return Reasons.OtherShape();
        if (baseline is null or Fact.Missing or Fact.Declared)
            return Reasons.NoBaseline();
        if (Measures.IsWithoutWhole(fact) || Measures.IsWithoutWhole(baseline))
            return Reasons.ShareOfNothing();

        var aligned = Measures.Align(fact, baseline, indicator.Unit);
        if (aligned.Count == 0)
            return Reasons.BaselineMismatch(baseline);

        var outcomes = aligned.Select(part => One(plan, part.Now, part.Then, indicator.Unit)).ToList();
        return outcomes.Count == 1 ? outcomes[0] : Bounds.Together(outcomes[0], outcomes[1]);
    }

    /// <summary>The value that a planned change comes to: «прирост не менее 10 %» from 612 people is 674.</summary>
    /// <param name="baseline">What it is measured from.</param>
    /// <returns>Null where it comes to none: from nothing there is no percentage.</returns>
    public static decimal? Goal(PlanValue.Change plan, decimal baseline, Unit unit)
    {
        var isRelative = plan.Amount.Mark == UnitKind.Percent;
        if (isRelative && baseline <= 0)
            return null;
        var step = isRelative ? Shares.Times(Math.Abs(baseline), plan.Amount.Value / 100) : plan.Amount.Value;
        if (step is not { } by)
            return null;
        var goal = plan.Kind == ChangeKind.Growth ? baseline + by : baseline - by;
        return unit.Kind != UnitKind.Count ? goal
            : plan.Kind == ChangeKind.Growth ? Math.Ceiling(goal)
            : Math.Floor(goal);
    }

    private static Outcome One(PlanValue.Change plan, Amount now, Amount then, Unit unit)
    {
        var relative = plan.Amount.Mark == UnitKind.Percent;
        if (!relative && !MeasuresDifference(plan.Amount, now, unit))
            return Reasons.UnitMismatch(plan.Amount, now, unit);
        if (relative && then.Value <= 0)
            return then.Value == 0 ? Reasons.GrowthFromZero() : Reasons.GrowthFromBelowZero();

        var difference =
            plan.Kind == ChangeKind.Growth ? Shares.Minus(now.Value, then.Value) : Shares.Minus(then.Value, now.Value);
        var change = relative && difference is { } step ? Percent(step, then.Value) : difference;
        if (change is not { } value)
            return Reasons.TooLarge();

        var comparison = plan.Comparison == Comparison.ByDirection ? Comparison.AtLeast : plan.Comparison;
        var met = Degrees.IsSatisfied(value, comparison, plan.Amount.Value);
        var degree = Degrees.Of(value, comparison, plan.Amount.Value);
        var isShare = AmountMarks.KindOf(now, unit) == UnitKind.Percent;
        return new Outcome(
            met,
            degree,
            met ? "growth-met" : "growth-missed",
            new Clause.Changed(
                plan.Kind,
                then,
                value,
                relative,
                relative && isShare ? difference : null,
                !relative && (isShare || plan.Amount.Mark == UnitKind.PercentagePoints),
                null
            )
        );
    }

    /// <summary>
    /// Points are a difference of percents; a bare number is a difference in whatever the indicator measures.
    /// </summary>
    private static bool MeasuresDifference(Amount step, Amount now, Unit unit) =>
        step.Mark == UnitKind.PercentagePoints
            ? AmountMarks.KindOf(now, unit) is UnitKind.Percent or UnitKind.PercentagePoints
            : AmountMarks.AreAlike(step, now, unit);

    private static decimal? Percent(decimal difference, decimal then) =>
        Shares.Ratio(difference, then) is { } ratio ? Shares.Times(ratio, 100) : null;
}
