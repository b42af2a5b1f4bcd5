using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Evaluation;

/// <summary>«Прирост не менее 20%»: the change against the baseline compared with the change planned.</summary>
internal static class Growth
{
    public static Outcome Judge(PlanValue.Change plan, Fact fact, Fact? baseline, IndicatorDefinition indicator)
    {
        if (fact is Fact.YesNo)
            return Reasons.OtherShape(plan, fact);
        if (baseline is null or Fact.Missing or Fact.Declared)
            return Reasons.NoBaseline();
        if (Measures.IsWithoutWhole(fact) || Measures.IsWithoutWhole(baseline))
            return Reasons.ShareOfNothing();

        var aligned = Measures.Align(fact, baseline, indicator.Unit);
        if (aligned.Count == 0)
            return Reasons.BaselineMismatch(baseline, indicator.Unit);

        var outcomes = aligned.Select(part => One(plan, part.Now, part.Then, indicator.Unit)).ToList();
        return outcomes.Count == 1 ? outcomes[0] : Bounds.Together(outcomes[0], outcomes[1]);
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
        var word = plan.Kind == ChangeKind.Growth ? "прирост" : "снижение";
        var degree = Degrees.Of(value, comparison, plan.Amount.Value);
        return new Outcome(
            met,
            degree,
            met ? "growth-met" : "growth-missed",
            $"{word} относительно базового значения {AmountText.Print(then, unit)} — {Size(value, difference, relative, plan.Amount, now, unit)}; {(met ? "план выполнен" : Reasons.Missed(degree))}"
        );
    }

    /// <summary>A percent of a percent is easily taken for points, so both are shown: «12,5 % (5 п.п.)».</summary>
    private static string Size(decimal value, decimal? difference, bool relative, Amount step, Amount now, Unit unit)
    {
        var isShare = Measures.KindOf(now, unit) == UnitKind.Percent;
        if (relative)
            return RussianText.Rounded(value)
                + RussianText.Nbsp
                + "%"
                + (
                    isShare && difference is { } points ? $" ({RussianText.Rounded(points)}{RussianText.Nbsp}п.п.)" : ""
                );

        return RussianText.Rounded(value)
            + (isShare || step.Mark == UnitKind.PercentagePoints ? RussianText.Nbsp + "п.п." : "");
    }

    /// <summary>
    /// Points are a difference of percents; a bare number is a difference in whatever the indicator measures.
    /// </summary>
    private static bool MeasuresDifference(Amount step, Amount now, Unit unit) =>
        step.Mark == UnitKind.PercentagePoints
            ? Measures.KindOf(now, unit) is UnitKind.Percent or UnitKind.PercentagePoints
            : Measures.AreAlike(step, now, unit);

    private static decimal? Percent(decimal difference, decimal then) =>
        Shares.Ratio(difference, then) is { } ratio ? Shares.Times(ratio, 100) : null;
}
