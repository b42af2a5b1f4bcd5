using QualityMonitor.Indicators.Computing;

namespace QualityMonitor.Indicators.Formulas;

/// <summary>What people are told about a formula. Each names the place and the form expected.</summary>
public static class FormulaMessages
{
    private const string Example = "формула, например ([1.1] + [1.2]) / [1.3]; код показателя — в квадратных скобках";

    public static Problem Empty() => new("formula-empty", "Формула не записана.", Example);

    public static Problem TooLong(string text) =>
        new(
            "formula-too-long",
            $"Формула слишком длинная: {RussianText.Count(text.Length, "знак", "знака", "знаков")}.",
            $"не больше {FormulaReader.MaxLength} знаков; часть вычислений можно вынести в отдельный показатель с формулой"
        );

    public static Problem TooDeep(string text, int at) =>
        new(
            "formula-too-deep",
            $"В формуле {Quote(text)} слишком много вложенных скобок (знак {at + 1}).",
            $"не больше {FormulaReader.MaxDepth} уровней"
        );

    public static Problem NoIndicator(string text) =>
        new(
            "formula-without-indicator",
            $"В формуле {Quote(text)} нет ни одного показателя.",
            "код показателя в квадратных скобках: [1.1], а не 1.1"
        );

    public static Problem Unexpected(string text, int at, string expected) =>
        at >= text.TrimEnd().Length
            ? new("formula-unreadable", $"Формула {Quote(text)} обрывается на знаке {at + 1}.", expected)
            : new(
                "formula-unreadable",
                $"В формуле {Quote(text)} на знаке {at + 1} стоит {RussianText.Quote(text[at..], 10)}.",
                expected
            );

    public static Problem UnknownPart(string written, int at) =>
        new(
            "formula-part-unknown",
            $"Непонятно, какая часть показателя нужна: {RussianText.Quote(written)} (знак {at + 1}).",
            "для доли — [1.4].числитель или [1.4].знаменатель, для пары чисел — [1.4].первое или [1.4].второе"
        );

    public static Problem UnknownWord(string word, int at) =>
        new(
            "formula-word-unknown",
            $"Слово {RussianText.Quote(word)} в формуле непонятно (знак {at + 1}).",
            "функция "
                + string.Join(", ", FormulaWords.Functions.Keys)
                + " или код показателя в квадратных скобках, например [1.4]"
        );

    public static Problem UnknownIndicator(string code) =>
        new(
            "formula-indicator-unknown",
            $"Показателя с кодом {RussianText.Quote(code)}, названного в формуле, нет среди принятых.",
            "код показателя этой программы, например [1.4]"
        );

    public static Problem CodeOrNumber(string number) =>
        new(
            "formula-code-or-number",
            $"Непонятно, число это или код показателя: {number}.",
            $"показатель — в скобках: [{number}], число — с запятой: {number.Replace('.', ',')}"
        );

    public static Problem PartMismatch(Formula.Reference reference, string expected) =>
        new(
            "formula-part-mismatch",
            $"{FormulaText.Print(reference)} нельзя взять: показатель {reference.Code} измеряется иначе.",
            expected
        );

    public static Problem UnlikeUnits(string verb, string left, string right, Formula where) =>
        new(
            "formula-units",
            $"Нельзя {verb} разные величины ({left} и {right}): {Quote(FormulaText.Print(where))}.",
            "величины в одних единицах: количество с количеством, проценты с процентами; отношение в проценты переводит умножение на 100"
        );

    public static Problem UnlikeResult(string result, string unit) =>
        new(
            "formula-result-unit",
            $"Формула даёт «{result}», а единица показателя — «{unit}».",
            "формула, которая даёт единицу показателя; для процентов — отношение [1.1] / [1.2] или [1.1] / [1.2] * 100"
        );

    public static Problem NoFormulaUnit(string unit) =>
        new(
            "formula-result-unit",
            $"Показатель с единицей «{unit}» вычислить по формуле нельзя.",
            "единица, измеряемая одним числом: %, ед., балл"
        );

    public static Problem Cycle(IReadOnlyList<string> codes) =>
        new(
            "formula-cycle",
            $"Показатели вычисляются друг через друга по кругу: {string.Join(" → ", codes)}.",
            "формулы, которые в конце концов опираются на введённые показатели"
        );

    public static Problem TooFar(string code) =>
        new(
            "formula-chain",
            $"Показатель {code} опирается на слишком длинную цепочку формул.",
            $"не больше {FormulaOrder.MaxSteps} формул, вложенных одна в другую"
        );

    public static Problem LevelAbove(string code, string operand) =>
        new(
            "formula-level",
            $"Показатель {code} нельзя вычислить: показатель {operand} дают только уровнем выше.",
            "показатели того же уровня или ниже"
        );

    private static string Quote(string text) => RussianText.Quote(text, 80);
}
