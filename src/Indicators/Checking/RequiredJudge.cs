using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;

namespace QualityMonitor.Indicators.Checking;

/// <summary>Judges <see cref="CheckRule.Required"/>. A mark of absence («-», «нет данных») is no figure.</summary>
public static class RequiredJudge
{
    public const string Code = "value-required";

    /// <param name="fact">Null: nothing is written.</param>
    /// <returns>Null when there is nothing to say.</returns>
    public static Problem? Judge(
        CheckRule.Required rule,
        IndicatorDefinition indicator,
        string organisation,
        Fact? fact
    ) =>
        fact is null or Fact.Missing
            ? new Problem(
                Code,
                $"Обязательный показатель {indicator.Code} {RussianText.Quote(indicator.Name, 80)} не заполнен: {organisation}.",
                CheckMessages.Expected(rule, "значение; ноль тоже значение, если он верен")
            )
            : null;
}
