using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;

namespace QualityMonitor.Reports.Quarterly.Telling;

/// <summary>What a planned growth or reduction comes to as a figure.</summary>
internal static class PlanTarget
{
    /// <summary>«прирост не менее 20 %» to 949 is 1 139: things are counted whole, in the plan's favour.</summary>
    public static decimal Of(PlanValue.Change change, Fact.Number then)
    {
        var factor = change.Kind == ChangeKind.Growth ? 100 + change.Amount.Value : 100 - change.Amount.Value;
        var exact = then.Amount.Value * factor / 100;
        var isCount = decimal.IsInteger(then.Amount.Value);
        return !isCount ? Rounding.To(exact, 2)
            : change.Kind == ChangeKind.Growth ? Math.Ceiling(exact)
            : Math.Floor(exact);
    }
}
