using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.RollingUp;

namespace QualityMonitor.Indicators.Absences;

/// <summary>
/// No verdict turns by silence alone. The status is computed from what is there. A sum is a lower bound of the whole:
/// it keeps «не менее» whoever is missing, and never proves «не более». Everything else, a share or a mean, may go
/// either way: where the last known values of the missing ones give another status, nobody can judge. What runs still
/// is at risk either way.
/// </summary>
public static class AbsenceRule
{
    /// <param name="status">By those who gave.</param>
    /// <param name="withLast">With the last known values of the others; null where none is known.</param>
    public static Absence Of(
        IndicatorDefinition indicator,
        PlanValue? plan,
        Status status,
        FilledFigure filled,
        Status? withLast
    )
    {
        var onlyGrows = indicator.RollUp == RollUp.Sum && filled.IsNowhereNegative;
        var effect = (status, onlyGrows ? Side(plan, indicator.Direction) : null) switch
        {
            _ when filled is { Known.Count: 0, Unknown.Count: 0 } => AbsenceEffect.None,
            (not (Status.Met or Status.Missed), _) => Otherwise(filled),
            (Status.Met, true) or (Status.Missed, false) => AbsenceEffect.None,
            (Status.Met, false) => AbsenceEffect.Turns,
            _ when withLast is Status.Met or Status.Missed or Status.AtRisk && withLast != status =>
                AbsenceEffect.Turns,
            _ => Otherwise(filled),
        };
        return new Absence(effect, filled, status, withLast) { IsLowerBound = onlyGrows };
    }

    private static AbsenceEffect Otherwise(FilledFigure filled) =>
        filled.Unknown.Count > 0 ? AbsenceEffect.Unknown : AbsenceEffect.None;

    /// <summary>True: a lower bound; false: an upper one; null: neither, or nobody can tell.</summary>
    private static bool? Side(PlanValue? plan, Direction direction) =>
        plan switch
        {
            PlanValue.EachYear yearly => Side(yearly.Inner, direction),
            PlanValue.Forecast forecast => Side(forecast.Inner, direction),
            PlanValue.Bound bound => IsLower(Measures.Resolve(bound.Comparison, direction)),
            PlanValue.PairBound pair => IsLower(Measures.Resolve(pair.Comparison, direction)),
            _ => null,
        };

    private static bool? IsLower(Comparison? comparison) =>
        comparison is null ? null : comparison is Comparison.AtLeast or Comparison.MoreThan;
}
