using QualityMonitor.Indicators.Definitions;

namespace QualityMonitor.Indicators.Checks;

/// <summary>What the sentences of all checks have in common, and those about rules that cannot be.</summary>
internal static class CheckMessages
{
    private const string RelationForm =
        "две формулы и знак =, <=, >=, < или > между ними, например [1.1] + [1.2] = [1.3]";

    /// <summary>The form expected, with the words of the rule's author where there are any.</summary>
    public static string Expected(CheckRule rule, string form) =>
        rule.Note.Length == 0 ? form : $"{form} ({rule.Note})";

    public static Problem NoBound() =>
        new(
            "check-least",
            "У границ не названо ни наименьшее, ни наибольшее значение.",
            "хотя бы одна граница; сама она ещё допустима"
        );

    public static Problem BoundsCrossed(decimal least, decimal most) =>
        new(
            "check-least",
            $"Наименьшее значение {RussianText.Number(least)} больше наибольшего {RussianText.Number(most)}.",
            "наименьшее не больше наибольшего"
        );

    public static Problem NoChange() =>
        new(
            "check-most",
            "Не сказано, какое изменение считать скачком.",
            "изменение с единицей, например 50 % или 10 п.п."
        );

    public static Problem ChangeNegative(decimal most) =>
        new(
            "check-most",
            $"Изменение {RussianText.Number(most)} меньше нуля.",
            "число не меньше нуля, например 50 % или 10 п.п."
        );

    public static Problem ToleranceNegative(decimal tolerance) =>
        new("check-tolerance", $"Допуск {RussianText.Number(tolerance)} меньше нуля.", "число не меньше нуля");

    public static Problem NoRelation() => new("check-relation", "Соотношение не записано.", RelationForm);

    public static Problem NoSign(string text) =>
        new("check-relation", $"В соотношении {RussianText.Quote(text, 80)} нет знака сравнения.", RelationForm);

    public static Problem ManySigns(string text) =>
        new(
            "check-relation",
            $"В соотношении {RussianText.Quote(text, 80)} больше одного знака сравнения.",
            RelationForm
        );

    public static Problem PointsOfNoPercent(IndicatorDefinition indicator) =>
        new(
            "check-most",
            $"Показатель {indicator.Code} измеряется в {RussianText.Quote(indicator.Unit.Text)}: процентных пунктов у него нет.",
            "изменение в процентах, например 50 %"
        );

    public static Problem IndicatorUnknown(string code) =>
        new(
            "check-indicators",
            $"Показателя {RussianText.Quote(code)} в программе нет.",
            "коды показателей программы через точку с запятой"
        );
}
