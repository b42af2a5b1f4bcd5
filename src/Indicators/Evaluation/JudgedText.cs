using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Evaluation;

/// <summary>
/// Prints a figure beside its plan: one that misses the plan never looks equal to it («80,0 % при плане 80 %»).
/// </summary>
public static class JudgedText
{
    /// <summary>What shares are printed with where the passport says nothing.</summary>
    private const int Usual = 2;

    /// <param name="plan">Null where the figure need not differ from any: it is met, or held against none.</param>
    public static string Print(Fact fact, PlanValue? plan, IndicatorDefinition indicator) =>
        Print(fact, plan, indicator.Unit, indicator.Decimals);

    internal static string Print(Fact fact, PlanValue? plan, Unit unit, int? decimals) =>
        FactText.Print(fact, unit, DigitsOf(fact, plan, decimals));

    /// <summary>Digits after the comma to print the figure with; null: as the source gave it.</summary>
    /// <param name="decimals">What the passport asks for; null: it does not.</param>
    public static int? DigitsOf(Fact fact, PlanValue? plan, int? decimals)
    {
        if (ValueOf(fact) is not { } value || BoundOf(plan) is not { } bound)
            return decimals;

        var usual = decimals ?? Usual;
        var digits = Rounding.DigitsApart(value, bound, usual);
        return digits == usual ? decimals : digits;
    }

    private static decimal? ValueOf(Fact fact) =>
        fact switch
        {
            Fact.Number number => number.Amount.Value,
            Fact.Pair pair => pair.Second.Value,
            Fact.Share share => share.Percent,
            _ => null,
        };

    private static decimal? BoundOf(PlanValue? plan) =>
        plan switch
        {
            PlanValue.Bound bound => bound.Amount.Value,
            PlanValue.PairBound pair => pair.Second.Value,
            PlanValue.EachYear yearly => BoundOf(yearly.Inner),
            PlanValue.Forecast forecast => BoundOf(forecast.Inner),
            _ => null,
        };
}
