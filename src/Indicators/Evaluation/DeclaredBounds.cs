using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Evaluation;

/// <summary>
/// A fact that only states a bound («Не ниже 76,9%»). It is met, as declared, exactly when every value the bound admits
/// satisfies the plan; missed when none does; otherwise nobody knows.
/// </summary>
internal static class DeclaredBounds
{
    public static Outcome Judge(PlanValue plan, PlanValue declared, IndicatorDefinition indicator) =>
        (Bare(plan), Bare(declared)) switch
        {
            (PlanValue.PositiveDynamics wanted, PlanValue.PositiveDynamics said) => wanted == said
                ? Reasons.Declared()
                : Reasons.DeclaredOther(),
            (PlanValue.Done wanted, PlanValue.Done said) => wanted == said
                ? Reasons.Declared()
                : Reasons.DeclaredMissed(),
            (PlanValue.Bound wanted, PlanValue.Bound said) => Compare(
                wanted.Comparison,
                wanted.Amount,
                said.Comparison,
                said.Amount,
                indicator
            ),
            (PlanValue.PairBound wanted, PlanValue.PairBound said) => Bounds.Together(
                Compare(
                    wanted.Comparison,
                    wanted.First,
                    said.Comparison,
                    said.First,
                    indicator with
                    {
                        Unit = Unit.None,
                    }
                ),
                Compare(
                    wanted.Comparison,
                    wanted.Second,
                    said.Comparison,
                    said.Second,
                    indicator with
                    {
                        Unit = Unit.None,
                    }
                )
            ),
            (PlanValue.Change wanted, PlanValue.Change said) when wanted.Kind == said.Kind => Compare(
                Least(wanted.Comparison),
                wanted.Amount,
                Least(said.Comparison),
                said.Amount,
                indicator with
                {
                    Unit = Unit.None,
                }
            ),
            _ => Reasons.DeclaredOther(),
        };

    /// <summary>«Ежегодно» and «прогноз» change when a bound holds, not what it is.</summary>
    private static PlanValue Bare(PlanValue plan) =>
        plan switch
        {
            PlanValue.EachYear yearly => Bare(yearly.Inner),
            PlanValue.Forecast forecast => Bare(forecast.Inner),
            _ => plan,
        };

    private static Comparison Least(Comparison comparison) =>
        comparison == Comparison.ByDirection ? Comparison.AtLeast : comparison;

    private static Outcome Compare(
        Comparison wanted,
        Amount plan,
        Comparison said,
        Amount fact,
        IndicatorDefinition indicator
    )
    {
        if (!AmountMarks.AreAlike(plan, fact, indicator.Unit))
            return Reasons.UnitMismatch(plan, fact, indicator.Unit);
        if (
            Measures.Resolve(wanted, indicator.Direction) is not { } need
            || Measures.Resolve(said, indicator.Direction) is not { } have
        )
            return wanted == said && plan.Value == fact.Value ? Reasons.Declared()
                : wanted == Comparison.UpTo ? Reasons.LimitOrTarget()
                : Reasons.NoDirection();

        var needsLower = need is Comparison.AtLeast or Comparison.MoreThan;
        var givesLower = have is Comparison.AtLeast or Comparison.MoreThan;
        var strictWanted = need is Comparison.MoreThan or Comparison.LessThan;
        var strictSaid = have is Comparison.MoreThan or Comparison.LessThan;
        var distance = needsLower ? fact.Value.CompareTo(plan.Value) : plan.Value.CompareTo(fact.Value);
        if (needsLower == givesLower)
            return distance > 0 || (distance == 0 && (strictSaid || !strictWanted))
                ? Reasons.Declared()
                : Reasons.DeclaredWeaker();

        // «Не более 4» against «не менее 5»: no value can satisfy both.
        return distance < 0 || (distance == 0 && (strictSaid || strictWanted))
            ? Reasons.DeclaredMissed()
            : Reasons.DeclaredOther();
    }
}
