using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Reports.Quarterly.Telling;

/// <summary>
/// «Отклонение» of the statements of acts: fact minus plan as it is, whichever direction is the better one.
/// </summary>
internal static class DeviationText
{
    /// <returns>«−0,22 п.п.»; null where there is nothing to subtract.</returns>
    public static string? Of(IndicatorRow row) =>
        row is { Plan.Plan: { } plan, Fact.Fact: { } fact }
            ? row.Declared
                ? "не определено"
                : Of(plan, fact, row.Baseline?.Fact, row.Grounds.Unit)
            : null;

    private static string? Of(PlanValue plan, Fact fact, Fact? baseline, Unit unit) =>
        (plan, fact) switch
        {
            (PlanValue.EachYear yearly, _) => Of(yearly.Inner, fact, baseline, unit),
            (PlanValue.Forecast forecast, _) => Of(forecast.Inner, fact, baseline, unit),
            (PlanValue.Bound bound, Fact.Share { Percent: { } percent }) => Points(percent - bound.Amount.Value),
            (PlanValue.Bound bound, Fact.Number number)
                when IsPercent(bound.Amount, unit) == IsPercent(number.Amount, unit) => IsPercent(bound.Amount, unit)
                ? Points(number.Amount.Value - bound.Amount.Value)
                : RussianText.Signed(number.Amount.Value - bound.Amount.Value),
            (PlanValue.Change { Amount.Mark: UnitKind.Percent } change, Fact.Number number)
                when baseline is Fact.Number then => RussianText.Signed(
                number.Amount.Value - PlanTarget.Of(change, then, number)
            ),
            _ => null,
        };

    private static string Points(decimal difference) => RussianText.Signed(difference) + RussianText.Nbsp + "п.п.";

    private static bool IsPercent(Amount amount, Unit unit) =>
        amount.Mark == UnitKind.Percent || (amount.Mark == UnitKind.None && unit.Kind == UnitKind.Percent);
}
