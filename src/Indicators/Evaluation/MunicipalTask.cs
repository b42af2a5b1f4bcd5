using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Evaluation;

/// <summary>
/// The second verdict: a municipal task (муниципальное задание) counts as fulfilled within its own tolerance, so that
/// 15300 of 15516 (98.6 %) is a missed indicator and a fulfilled task (DOMAIN, section 2).
/// </summary>
internal static class MunicipalTask
{
    /// <summary>Null where the indicator is not part of the task, or nothing can be judged.</summary>
    public static bool? IsFulfilled(IndicatorDefinition indicator, PlanValue plan, Fact fact, Outcome outcome)
    {
        if (indicator.TaskTolerancePercent is not { } tolerance || outcome.IsMet is not { } met)
            return null;
        if (
            met
            || Bare(plan) is not PlanValue.Bound bound
            || Measures.Single(fact, bound.Amount, indicator.Unit) is not { } figure
        )
            return met;

        var comparison = Measures.Resolve(bound.Comparison, indicator.Direction) ?? Comparison.AtLeast;
        var isUpper = comparison is Comparison.AtMost or Comparison.LessThan;
        var percent = Math.Clamp(tolerance, 0, 100);
        return Shares.Times(bound.Amount.Value, (isUpper ? 100 + percent : 100 - percent) / 100) is { } limit
            && Degrees.IsSatisfied(figure.Value, comparison, limit);
    }

    private static PlanValue Bare(PlanValue plan) =>
        plan switch
        {
            PlanValue.EachYear yearly => Bare(yearly.Inner),
            PlanValue.Forecast forecast => Bare(forecast.Inner),
            _ => plan,
        };
}
