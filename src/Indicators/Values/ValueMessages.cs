namespace QualityMonitor.Indicators.Values;

/// <summary>
/// What people are told about a value that could not be taken. Each names the value and the form expected.
/// </summary>
public static class ValueMessages
{
    public static Problem Empty() =>
        new("value-empty", "Ячейка пуста.", "значение, например 82,6; если данных нет — «нет данных»");

    public static Problem TooLong(string text) =>
        new(
            "value-too-long",
            $"В ячейке текст из {RussianText.Count(text.Length, "знака", "знаков", "знаков")}: {RussianText.Quote(text)}.",
            "одно значение, например 82,6"
        );

    public static Problem NotANumber(string text) =>
        new(
            "number-unreadable",
            $"Не удалось прочитать число: {RussianText.Quote(text)}.",
            "одно число, например 82,6"
        );

    public static Problem SeveralNumbers(string text, IEnumerable<string> numbers)
    {
        var named = RussianText.Join([.. numbers.Select(static number => RussianText.Quote(number, 40))], 6);
        return new(
            "several-numbers",
            $"В одной ячейке несколько чисел ({named}): {RussianText.Quote(text)}.",
            "одно число в ячейке, например 6537; остальные — в свои строки"
        );
    }

    public static Problem ChangeWithoutBase(string text) =>
        new(
            "change-without-base",
            $"Написано изменение, а не значение, и не сказано, от чего оно считается: {RussianText.Quote(text)}.",
            "само значение за период, например 72; изменение программа посчитает сама"
        );

    public static Problem TooLarge(string number) =>
        new(
            "number-too-large",
            $"Число слишком велико: {RussianText.Quote(number)}.",
            "число не больше 1 000 000 000 000"
        );

    public static Problem TooManyDigits(string number) =>
        new(
            "number-too-many-digits",
            $"В числе больше {Amount.MaxDigits} цифр: {RussianText.Quote(number)}.",
            "число не длиннее 28 цифр, например 82,6"
        );

    public static Problem Negative(string number) =>
        new(
            "number-negative",
            $"Значение {RussianText.Quote(number)} меньше нуля, а показатель отрицательным быть не может.",
            "число не меньше нуля; если показатель бывает отрицательным — «да» в столбце паспорта «Может быть отрицательным»"
        );

    public static Problem MaybeMinus(string number) =>
        new(
            "minus-unclear",
            $"Непонятно, отрицательное это число или нет: {RussianText.Quote(number)}.",
            "отрицательное — со знаком минус вплотную к числу, например -5; положительное — без тире и скобок, например 5"
        );

    public static Problem MaybeThousands(string number) =>
        new(
            "number-thousands-ambiguous",
            $"Непонятно, дробь это или тысячи: {RussianText.Quote(number)}.",
            "тысячи — через пробел или слитно, например 1 234 или 1234"
        );

    public static Problem DateInstead(string text) =>
        new(
            "date-in-value",
            $"Вместе со значением записана дата: {RussianText.Quote(text)}.",
            "только значение, например 100 %; дату — в столбец периода"
        );

    /// <summary>
    /// Excel turns «1.5» into 1 May, and a pair such as «7/9» into 7 September; the reader of the workbook sees only the
    /// date. A point instead of a comma is the likelier slip.
    /// </summary>
    public static Problem ExcelDateInsteadOfNumber(DateOnly date) =>
        new(
            "excel-date-instead-of-number",
            $"В ячейке дата {RussianText.Date(date)}, а нужно число. Excel сам делает дату из числа с точкой: "
                + $"не было ли введено «{date.Day}.{date.Month}» вместо «{date.Day},{date.Month}»?",
            $"число с запятой, например {date.Day},{date.Month}, в ячейке с форматом «Числовой»; если было введено "
                + $"«{date.Day}/{date.Month}», — пара чисел в ячейке с текстовым форматом"
        );

    public static Problem PairUndecidable(string text) =>
        new(
            "pair-undecidable",
            $"Непонятно, какое из двух чисел количество, а какое процент: {RussianText.Quote(text)}.",
            "пара с указанием единиц, например 949/32,37%"
        );

    public static Problem PairUnexpected(string text, Unit unit) =>
        new(
            "pair-unexpected",
            $"Записаны два числа, а показатель измеряется одним ({UnitName(unit)}): {RussianText.Quote(text)}.",
            "одно число, например 82,6"
        );

    public static Problem NotYesNo(string text) =>
        new("yes-no-unreadable", $"Ожидался ответ «да» или «нет», записано {RussianText.Quote(text)}.", "да или нет");

    public static Problem ShareContradicts(string text) =>
        new(
            "share-contradictory",
            $"Доля не соответствует своим числам: {RussianText.Quote(text)}.",
            "часть из целого, например 8 из 13 или 8 из 13 (61,5 %)"
        );

    public static Problem UnitUnknown(string text) =>
        new(
            "unit-unreadable",
            $"Не удалось прочитать единицу измерения: {RussianText.Quote(text)}.",
            "например %, чел., ед., балл, человеко-час, да/нет, ед./%"
        );

    public static Problem PlanInOtherUnit(string text, Unit written, Unit known) =>
        new(
            "plan-in-other-unit",
            $"План {RussianText.Quote(text)} записан в «{written.Text}», а показатель измеряется в «{known.Text}».",
            $"план в единицах паспорта ({known.Text})"
        );

    private static string UnitName(Unit unit) => unit.Text.Length > 0 ? unit.Text : "одно число";
}
