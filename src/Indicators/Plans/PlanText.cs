using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Plans;

/// <summary>Plan values in one canonical Russian form; <see cref="PlanReader"/> reads it back.</summary>
public static class PlanText
{
    public static string Print(PlanValue plan, Unit unit) =>
        plan switch
        {
            PlanValue.Bound bound => Prefix(bound.Comparison) + AmountText.Print(bound.Amount, unit),
            PlanValue.PairBound pair => Prefix(pair.Comparison)
                + AmountText.Print(pair.First, AmountText.Part(unit, 0))
                + "/"
                + AmountText.Print(pair.Second, AmountText.Part(unit, 1)),
            PlanValue.EachYear yearly => "ежегодно " + Print(yearly.Inner, unit),
            PlanValue.Change change => PrintChange(change),
            PlanValue.Done done => done.Expected ? "да" : "нет",
            PlanValue.Forecast forecast => "прогноз " + Print(forecast.Inner, unit),
            PlanValue.PositiveDynamics { Toward: ChangeKind.Growth } => "рост",
            PlanValue.PositiveDynamics { Toward: ChangeKind.Reduction } => "снижение",
            _ => "положительная динамика",
        };

    internal static string Prefix(Comparison comparison) =>
        comparison switch
        {
            Comparison.AtLeast => "не менее ",
            Comparison.AtMost => "не более ",
            Comparison.MoreThan => "более ",
            Comparison.LessThan => "менее ",
            Comparison.UpTo => "до ",
            _ => "",
        };

    /// <summary>
    /// The amount of a change carries its own mark; the indicator's percent sign must not be lent to it.
    /// </summary>
    private static string PrintChange(PlanValue.Change change)
    {
        var word = change.Kind == ChangeKind.Growth ? "прирост " : "снижение на ";
        var prefix = change is { Kind: ChangeKind.Reduction, Comparison: not Comparison.ByDirection }
            ? "снижение " + Prefix(change.Comparison).TrimEnd() + " чем на "
            : word + Prefix(change.Comparison);
        return prefix + AmountText.Print(change.Amount, Unit.None);
    }
}
