using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Plans;

/// <summary>Whether two plans of one indicator ask the same, however they are written.</summary>
public static class PlanSameness
{
    /// <param name="unit">The indicator's; <see cref="Unit.None"/> where it is not known: then a number without a mark
    /// agrees with any.</param>
    public static bool AreSame(PlanValue left, PlanValue right, Unit unit) =>
        (left, right) switch
        {
            (PlanValue.Bound one, PlanValue.Bound other) => one.Comparison == other.Comparison
                && AmountMarks.AreSame(one.Amount, other.Amount, unit),
            (PlanValue.PairBound one, PlanValue.PairBound other) => one.Comparison == other.Comparison
                && AmountMarks.AreSame(one.First, other.First, Unit.None)
                && AmountMarks.AreSame(one.Second, other.Second, Unit.None),
            (PlanValue.EachYear one, PlanValue.EachYear other) => AreSame(one.Inner, other.Inner, unit),
            (PlanValue.Forecast one, PlanValue.Forecast other) => AreSame(one.Inner, other.Inner, unit),
            // A growth by 5 % and one by 5 are two.
            _ => left == right,
        };

    /// <summary>Of plans as they are kept; what nobody can read is the same only where it is written so.</summary>
    public static bool AreSame(string left, string right, Unit unit) =>
        left == right
        || (
            PlanReader.ReadKept(left, unit) is { IsOk: true, Value: var one }
            && PlanReader.ReadKept(right, unit) is { IsOk: true, Value: var other }
            && AreSame(one, other, unit)
        );
}
