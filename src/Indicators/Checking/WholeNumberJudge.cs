using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Checking;

/// <summary>
/// Judges <see cref="CheckRule.WholeNumber"/>: half a pupil is a slip of the pen. Percents, scores, words and marks of
/// absence are not judged.
/// </summary>
public static class WholeNumberJudge
{
    public const string Code = "value-not-whole";

    /// <param name="text">The figure as written.</param>
    /// <returns>Null when there is nothing to say.</returns>
    public static Problem? Judge(CheckRule.WholeNumber rule, IndicatorDefinition indicator, Fact fact, string text)
    {
        var isWhole = fact switch
        {
            Fact.Number(var amount) => IsWhole(amount, indicator.Unit),
            Fact.Share(var numerator, var denominator) => decimal.IsInteger(numerator)
                && decimal.IsInteger(denominator),
            Fact.Pair(var first, var second) => IsWhole(first, Unit.None) && IsWhole(second, Unit.None),
            _ => true,
        };
        return isWhole
            ? null
            : new Problem(
                Code,
                $"Значение {RussianText.Quote(text, 80)} показателя {indicator.Code} — не целое число.",
                CheckMessages.Expected(rule, "целое число, например 12")
            );
    }

    private static bool IsWhole(Amount amount, Unit unit) =>
        AmountMarks.KindOf(amount, unit) is UnitKind.Percent or UnitKind.PercentagePoints or UnitKind.Score
        || decimal.IsInteger(amount.Value);
}
