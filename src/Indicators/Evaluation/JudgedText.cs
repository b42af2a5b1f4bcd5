using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Evaluation;

/// <summary>
/// Prints a figure beside its plan and beside other figures, so that what is shown says what was judged: who misses the
/// plan never looks equal to it («80,0 % при плане 80 %»), who keeps it never short of it, what has changed never the
/// same.
/// </summary>
public static class JudgedText
{
    /// <summary>What shares are printed with where the passport says nothing.</summary>
    private const int Usual = 2;

    /// <param name="plan">What the figure is held against; null for nothing.</param>
    /// <param name="isMet">It keeps the plan, and may look equal to a bound that may be reached.</param>
    public static string Print(Fact fact, PlanValue? plan, bool isMet, IndicatorDefinition indicator) =>
        Print(fact, plan, isMet, indicator.Unit, indicator.Decimals);

    internal static string Print(Fact fact, PlanValue? plan, bool isMet, Unit unit, int? decimals) =>
        FactText.Print(fact, unit, DigitsOf(fact, decimals, plan, isMet, []));

    /// <summary>Digits after the comma to print the figure with; null: as the source gave it.</summary>
    /// <param name="decimals">What the passport asks for; null: it does not.</param>
    /// <param name="beside">Figures that stand beside it with the difference to them.</param>
    public static int? DigitsOf(Fact fact, int? decimals, PlanValue? plan, bool isMet, IReadOnlyList<decimal> beside)
    {
        if (ValueOf(fact) is not { } value)
            return decimals;

        var usual = decimals ?? Usual;
        var digits = BoundOf(plan) is var (bound, isStrict)
            ? Rounding.DigitsOnSide(value, bound, usual, mayTouch: isMet && !isStrict)
            : usual;
        foreach (var other in beside)
            digits = Math.Max(digits, Rounding.DigitsSubtracted(value, other, usual));
        return digits == usual ? decimals : digits;
    }

    /// <summary>The number that is held against a plan; null where there is no single one.</summary>
    public static decimal? ValueOf(Fact? fact) =>
        fact switch
        {
            Fact.Number number => number.Amount.Value,
            Fact.Pair pair => pair.Second.Value,
            Fact.Share share => share.Percent,
            _ => null,
        };

    private static (decimal Value, bool IsStrict)? BoundOf(PlanValue? plan) =>
        plan switch
        {
            PlanValue.Bound bound => (bound.Amount.Value, IsStrict(bound.Comparison)),
            PlanValue.PairBound pair => (pair.Second.Value, IsStrict(pair.Comparison)),
            PlanValue.EachYear yearly => BoundOf(yearly.Inner),
            PlanValue.Forecast forecast => BoundOf(forecast.Inner),
            _ => null,
        };

    private static bool IsStrict(Comparison comparison) => comparison is Comparison.MoreThan or Comparison.LessThan;
}
