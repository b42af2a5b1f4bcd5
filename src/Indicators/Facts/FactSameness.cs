using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Facts;

/// <summary>
/// Whether two facts of one indicator say the same, however they are written: «80» and «80 %» of a percent, «-» and
/// «нет». A share of as many percent is another one: other people stand behind it.
/// </summary>
public static class FactSameness
{
    /// <param name="unit">As of <see cref="PlanSameness"/>.</param>
    public static bool AreSame(Fact left, Fact right, Unit unit) =>
        (left, right) switch
        {
            (Fact.Number one, Fact.Number other) => AmountMarks.AreSame(one.Amount, other.Amount, unit),
            (Fact.Pair one, Fact.Pair other) => AmountMarks.AreSame(one.First, other.First, Unit.None)
                && AmountMarks.AreSame(one.Second, other.Second, Unit.None),
            (Fact.Declared one, Fact.Declared other) => PlanSameness.AreSame(one.Bound, other.Bound, unit),
            (Fact.Missing, Fact.Missing) => true,
            _ => left == right,
        };
}
