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
        fact switch
        {
            null => new Problem(
                Code,
                $"Обязательный показатель {indicator.Code} {RussianText.Quote(indicator.Name, 80)} не заполнен: {organisation}.",
                CheckMessages.Expected(rule, "значение; ноль тоже значение, если он верен")
            ),
            Fact.Missing(var mark) => new Problem(
                Code,
                $"Показатель {indicator.Code} {RussianText.Quote(indicator.Name, 80)} обязателен, "
                    + $"{RussianText.Quote(mark)} вместо значения не принимается: {organisation}.",
                CheckMessages.Expected(
                    rule,
                    "значение; ноль тоже значение, если он верен; если данных и правда нет, "
                        + "напишите об этом координатору программы"
                )
            ),
            _ => null,
        };
}
