using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Plans;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>Whether a plan is something to reach or something not to exceed.</summary>
internal static class Limits
{
    /// <param name="plan">Null, or without a comparison of its own: the direction decides.</param>
    public static bool IsLimit(PlanValue? plan, Direction direction) =>
        plan switch
        {
            PlanValue.EachYear yearly => IsLimit(yearly.Inner, direction),
            PlanValue.Forecast forecast => IsLimit(forecast.Inner, direction),
            PlanValue.Bound { Comparison: Comparison.AtMost or Comparison.LessThan or Comparison.UpTo } => true,
            PlanValue.Bound { Comparison: Comparison.AtLeast or Comparison.MoreThan } => false,
            _ => direction == Direction.LowerIsBetter,
        };
}
