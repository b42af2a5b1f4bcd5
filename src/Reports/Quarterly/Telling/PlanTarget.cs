using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;

namespace QualityMonitor.Reports.Quarterly.Telling;

/// <summary>What a planned growth or reduction comes to as a figure.</summary>
internal static class PlanTarget
{
    /// <summary>
    /// «прирост не менее 20 %» to 949 is 1 139: things are counted whole, in the plan's favour. What is no count is
    /// not rounded: a figure that keeps the plan never lacks anything to it.
    /// </summary>
    public static decimal Of(PlanValue.Change change, Fact.Number then, Fact.Number now)
    {
        var factor = change.Kind == ChangeKind.Growth ? 100 + change.Amount.Value : 100 - change.Amount.Value;
        var exact = then.Amount.Value * factor / 100;
        var isCount = decimal.IsInteger(then.Amount.Value) && decimal.IsInteger(now.Amount.Value);
        return !isCount ? exact
            : change.Kind == ChangeKind.Growth ? Math.Ceiling(exact)
            : Math.Floor(exact);
    }
}
