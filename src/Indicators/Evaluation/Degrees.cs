using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Evaluation;

/// <summary>
/// A number against a bound: satisfied or not, and to what degree (степень достижения; DOMAIN, section 2).
/// </summary>
internal static class Degrees
{
    public static bool IsSatisfied(decimal value, Comparison comparison, decimal bound) =>
        comparison switch
        {
            Comparison.AtMost => value <= bound,
            Comparison.LessThan => value < bound,
            Comparison.MoreThan => value > bound,
            _ => value >= bound,
        };

    /// <summary>
    /// Lower bounds: fact/plan; upper bounds: plan/fact; both capped at 1. A strict bound that is only reached is
    /// missed with degree 1, as the formula has it. Null where the formula means nothing: a bound below zero that is
    /// missed.
    /// </summary>
    public static decimal? Of(decimal value, Comparison comparison, decimal bound)
    {
        if (IsSatisfied(value, comparison, bound))
            return 1;
        if (bound < 0)
            return null;

        var (part, whole) = comparison is Comparison.AtMost or Comparison.LessThan ? (bound, value) : (value, bound);
        if (part <= 0)
            return 0;

        return Shares.Ratio(part, whole) is { } ratio ? Math.Clamp(ratio, 0, 1) : 1;
    }

    /// <summary>
    /// The same without the cap, for methods that reward more than was planned; null where the formula means nothing.
    /// </summary>
    public static decimal? Ratio(decimal value, Comparison comparison, decimal bound)
    {
        if (value < 0 || bound < 0)
            return null;
        return comparison is Comparison.AtMost or Comparison.LessThan
            ? Shares.Ratio(bound, value)
            : Shares.Ratio(value, bound);
    }
}
