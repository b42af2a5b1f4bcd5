using QualityMonitor.Indicators.Plans;

namespace QualityMonitor.Indicators.Evaluation;

/// <summary>What a plan's words ask for, given which way is better.</summary>
internal static class Directions
{
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
}
