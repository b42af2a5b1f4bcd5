using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;

namespace QualityMonitor.Indicators.Checking;

/// <summary>Judges <see cref="CheckRule.Range"/>. Words, pairs and marks of absence are not judged.</summary>
public static class RangeJudge
{
    public const string Code = "value-out-of-range";

    /// <param name="text">The figure as written.</param>
    /// <returns>Null when there is nothing to say.</returns>
    public static Problem? Judge(CheckRule.Range rule, IndicatorDefinition indicator, Fact fact, string text)
    {
        decimal? value = fact switch
        {
            Fact.Number(var amount) => amount.Value,
            Fact.Share share => share.Percent,
            _ => null,
        };
        return value is not { } number || (number >= (rule.Least ?? number) && number <= (rule.Most ?? number))
            ? null
            : new Problem(
                Code,
                $"Значение {RussianText.Quote(text, 80)} вне допустимых границ показателя {indicator.Code}.",
                CheckMessages.Expected(rule, Bounds(rule))
            );
    }

    private static string Bounds(CheckRule.Range rule) =>
        (rule.Least, rule.Most) switch
        {
            ({ } least, { } most) => $"значение от {RussianText.Number(least)} до {RussianText.Number(most)}",
            ({ } least, null) => $"значение не меньше {RussianText.Number(least)}",
            (null, { } most) => $"значение не больше {RussianText.Number(most)}",
            _ => throw new InvalidOperationException("A range has a bound."),
        };
}
