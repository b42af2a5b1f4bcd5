using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Checking;

/// <summary>
/// Judges <see cref="CheckRule.Jump"/>. Percent and percentage points are different things: points are asked of
/// percents only. From zero there is no percent of change, so there is a jump as soon as the floor is passed.
/// </summary>
public static class JumpJudge
{
    public const string Code = "value-jumped";

    /// <param name="before">The fact of the previous comparable period, see
    /// <see cref="OverTime.ComparablePeriods"/>.</param>
    /// <param name="beforeName">That period, as <see cref="Periods.Period.Title"/>.</param>
    /// <returns>Null when there is nothing to say, or the two facts cannot be compared.</returns>
    public static Problem? Judge(
        CheckRule.Jump rule,
        IndicatorDefinition indicator,
        PlacedFact now,
        PlacedFact before,
        string beforeName
    )
    {
        foreach (var (after, then) in Measures.Align(now.Fact, before.Fact, indicator.Unit))
        {
            var isPercent =
                AmountMarks.KindOf(after, indicator.Unit) == UnitKind.Percent
                || AmountMarks.KindOf(then, indicator.Unit) == UnitKind.Percent;
            if (
                Shares.Minus(after.Value, then.Value) is { } change
                && Step(rule, isPercent, change, then.Value) is { } step
            )
            {
                return new Problem(
                    Code,
                    $"Показатель {indicator.Code} изменился слишком резко: {beforeName} — {RussianText.Quote(before.Text)}{(before.IsVeiled ? "" : $" ({before.Place})")}, теперь {RussianText.Quote(now.Text)}: {step.TrimEnd('.')}.",
                    CheckMessages.Expected(
                        rule,
                        "проверенное значение; если оно верно, ничего не меняйте: координатор примет его с пояснением"
                    )
                );
            }
        }

        return null;
    }

    /// <returns>The change in words when it is too great.</returns>
    private static string? Step(CheckRule.Jump rule, bool isPercent, decimal change, decimal before) =>
        rule.Measure switch
        {
            ChangeMeasure.PercentagePoints when isPercent && Math.Abs(change) > Math.Max(rule.Most, rule.Floor ?? 0) =>
                $"{Beyond(change, rule.Most, 2)}{RussianText.Nbsp}п.п. при допустимых {RussianText.Number(rule.Most)}{RussianText.Nbsp}п.п.",
            ChangeMeasure.Percent when Math.Abs(change) > (rule.Floor ?? (isPercent ? 0 : CheckRule.Jump.UsualFloor)) =>
                Relative(rule, isPercent, change, before),
            _ => null,
        };

    /// <summary>In digits that show that it is more than is allowed.</summary>
    private static string Beyond(decimal change, decimal most, int digits) =>
        RussianText.Signed(Rounding.BesideBound(change, change < 0 ? -most : most, digits), Rounding.MostDigits);

    private static string? Relative(CheckRule.Jump rule, bool isPercent, decimal change, decimal before)
    {
        var step = RussianText.Signed(change) + (isPercent ? RussianText.Nbsp + "п.п." : "");
        if (before == 0)
            return $"{step}, а прежде был ноль";
        return
            Shares.Ratio(change, Math.Abs(before)) is { } ratio
            && Shares.Times(ratio, 100) is { } percent
            && Math.Abs(percent) > rule.Most
            ? $"{step}, или {Beyond(percent, rule.Most, 0)}{RussianText.Nbsp}% от прежнего, при допустимых {RussianText.Percent(rule.Most)}"
            : null;
    }
}
