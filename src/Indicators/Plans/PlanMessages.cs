using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Plans;

/// <summary>What people are told about a plan value that could not be taken.</summary>
public static class PlanMessages
{
    private const string Forms = "например «82,6», «не менее 3», «не более 5 %», «прирост не менее 20 %», «ежегодно не менее одного», «5/0,08%», «да», «положительная динамика»";

    public static Problem Unreadable(string text) =>
        new("plan-unreadable", $"Не удалось понять плановое значение {RussianText.Quote(text)}.", Forms);

    public static Problem NoPlan(string text) =>
        new("plan-absent", $"В ячейке плана нет значения: {RussianText.Quote(text)}.", Forms);

    public static Problem SeveralNumbers(string text, IEnumerable<string> numbers) =>
        ValueMessages.SeveralNumbers(text, numbers) with { Code = "plan-several-numbers", Expected = Forms };

    public static Problem TwoBounds(string text) =>
        new("plan-two-bounds", $"В плановом значении несколько условий сразу: {RussianText.Quote(text)}.", "одно условие, например «не менее 3»");
}
