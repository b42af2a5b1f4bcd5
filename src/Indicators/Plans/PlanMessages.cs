using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Plans;

/// <summary>What people are told about a plan value that could not be taken.</summary>
public static class PlanMessages
{
    private const string Forms =
        "например «82,6», «не менее 3», «не более 5 %», «прирост не менее 20 %», «ежегодно не менее одного», «5/0,08%», «да», «положительная динамика»";

    public static Problem Unreadable(string text) =>
        new("plan-unreadable", $"Не удалось понять плановое значение {RussianText.Quote(text)}.", Forms);

    public static Problem NoPlan(string text) =>
        new("plan-absent", $"В ячейке плана нет значения: {RussianText.Quote(text)}.", Forms);

    public static Problem SeveralNumbers(string text, IEnumerable<string> numbers) =>
        ValueMessages.SeveralNumbers(text, numbers) with
        {
            Code = "plan-several-numbers",
            Expected = Forms,
        };

    /// <summary>
    /// The plan points at a figure that stands elsewhere: «на уровне 2019 года», «не ниже среднеобластного».
    /// </summary>
    public static Problem OtherFigure(string text) =>
        new(
            "plan-other-figure",
            $"Плановое значение ссылается на другой показатель или другой год: {RussianText.Quote(text)}.",
            "само значение, например «не менее 76,9 %»"
        );

    public static Problem ChangeUnclear(string text) =>
        new(
            "plan-change-unclear",
            $"Непонятно, прирост это, снижение или само значение: {RussianText.Quote(text)}.",
            "например «прирост на 5 %», «снижение на 5 %» или «не менее 5 %»"
        );

    public static Problem BoundsNothing(string text) =>
        new(
            "plan-bounds-nothing",
            $"Условие {RussianText.Quote(text)} выполняется при любом значении.",
            "значение, которого нужно достичь, например «100 %» или «не менее 95 %»"
        );

    public static Problem TwoBounds(string text) =>
        new(
            "plan-two-bounds",
            $"В плановом значении несколько условий сразу: {RussianText.Quote(text)}.",
            "одно условие, например «не менее 3»"
        );
}
