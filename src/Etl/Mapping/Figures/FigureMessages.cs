using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Mapping.Figures;

/// <summary>Every sentence said about the figures of a table and what they speak of.</summary>
internal static class FigureMessages
{
    public static Problem CellError(string text) =>
        new(
            "cell-error",
            $"Вместо значения в ячейке ошибка: {Quote(text)}.",
            "значение или исправленная формула; если данных нет, поставьте «-»"
        );

    public static Problem DateInsteadOfFigure(Cell cell) =>
        ValueMessages.ExcelDateInsteadOfNumber(DateOnly.FromDateTime(cell.Date));

    public static Problem DateInsteadOfPlan(Cell cell) =>
        new(
            "plan-is-date",
            $"Вместо планового значения стоит дата {Quote(cell.Text)}.",
            "плановое значение, например «не менее 3»"
        );

    public static Problem PercentUnexpected(Cell cell, Unit unit) =>
        new(
            "percent-unexpected",
            $"Ячейка показывает процент {Quote(cell.Text)}, а показатель измеряется в «{unit.Text}».",
            $"значение в «{unit.Text}», формат ячейки «Общий» или «Числовой»"
        );

    public static Problem MaybeFraction(string text) =>
        new(
            "percent-as-fraction",
            $"Значение {Quote(text)} меньше одного процента: возможно, доля записана как часть единицы. О других таких значениях показателя в этом файле не сообщается.",
            "процент, например 82,6 вместо 0,826"
        );

    public static Problem NotSplit(string text) =>
        new(
            "cell-not-split",
            $"Ячейка {Quote(text)} не разобралась по правилу описания таблицы: значение после разбора пусто.",
            "ячейка в том виде, о котором говорит правило split"
        );

    public static Problem RowWithoutBreakdown() =>
        new(
            "row-without-breakdown",
            "В строке есть значения, но не сказано, какой они части: ячейка разреза пуста.",
            "предмет, класс или другая часть показателя; строку целого пропустите ключом skip"
        );

    public static Problem BreakdownTooLong(int most) =>
        new(
            "breakdown-too-long",
            $"Название разреза длиннее {most} знаков.",
            "короткое название: предмет, класс, работа"
        );

    public static Problem RowWithoutOrganisation() =>
        new(
            "row-without-organisation",
            "В строке есть значения, но не названа организация.",
            "название организации, например «СОШ № 5»"
        );

    public static Problem KindUnclear(string text) =>
        new(
            "figure-kind-unclear",
            text.Length == 0
                ? "Не сказано, план в этой строке или факт."
                : $"Непонятно, план в этой строке или факт: {RussianText.Quote(text, 60)}.",
            "«план», «факт» или «базовое значение»"
        );

    public static Problem RowWithoutPeriod() =>
        new(
            "row-without-period",
            "Неизвестно, за какой период значение.",
            "период в строке, в заголовке или для всего файла, например 2025-Q4"
        );

    public static Problem FactOfAllYears(string text) =>
        new(
            "fact-of-all-years",
            $"Значение {RussianText.Quote(text)} стоит рядом с периодом плана на все годы программы: за какой год факт, не сказано.",
            "год факта: в заголовке столбца или в строке, например «2025»"
        );

    public static Problem ShareHalf(string text, bool isNumerator) =>
        new(
            "share-half",
            $"Есть только {(isNumerator ? "числитель" : "знаменатель")} {Quote(text)}, доля не вычисляется.",
            isNumerator ? "заполненный знаменатель" : "заполненный числитель"
        );

    public static Problem ValueAgainstShare(string text, Fact.Share share) =>
        new(
            "value-against-share",
            $"Значение {Quote(text)} не равно доле {RussianText.Number(share.Numerator)} из {RussianText.Number(share.Denominator)}; не загружено ни то, ни другое.",
            share.Denominator == 0
                ? "пустая ячейка значения: доли от нуля нет"
                : $"{RussianText.Percent(share.Numerator / share.Denominator * 100, 1)} или пустая ячейка значения"
        );

    public static Problem SharePartNegative(string text) =>
        new("share-part-negative", $"Часть доли {Quote(text)} меньше нуля.", "число не меньше нуля");

    public static Problem NoBaselinePeriod(string text) =>
        new(
            "baseline-without-period",
            $"Базовое значение {Quote(text)}: неизвестно, за какой оно период.",
            "ключ baseline в описании таблицы или базовый период показателя"
        );

    public static Problem PlanUnitDiffers(string text, IndicatorDefinition indicator) =>
        new(
            "plan-unit-differs",
            $"План {Quote(text)} записан не в единицах показателя {indicator.Code} ({indicator.Unit.Text}). О других таких планах показателя в этом файле не сообщается.",
            $"план в «{indicator.Unit.Text}»"
        );

    /// <param name="read">In the indicator's unit.</param>
    public static Problem PlanConverted(string text, decimal read, IndicatorDefinition indicator) =>
        new(
            "plan-unit-converted",
            $"План {Quote(text)} пересчитан в единицы показателя {indicator.Code}: "
                + $"{RussianText.Number(read)} ({indicator.Unit.Text}). "
                + "О других таких планах показателя в этом файле не сообщается.",
            $"план в {RussianText.Quote(indicator.Unit.Text)}, если пересчитывать было не нужно"
        );

    public static Problem PlanAmongFacts(string header) =>
        new(
            "plan-among-facts",
            $"Заголовок {Quote(header)} говорит о плане, а описание таблицы ждёт фактов: столбец не загружен.",
            "для плановых столбцов — { headers: period, words: план, is: plan } в описании таблицы"
        );

    public static Problem PeriodUnread(string header) =>
        new(
            "period-header-unread",
            $"Заголовок {Quote(header)} говорит о годе, но период из него не понят: столбец не загружен.",
            "период без лишних знаков, например «2025», «III квартал 2025», «9 месяцев 2025»"
        );

    public static Problem ValueMerged(MergedArea area, bool isOfWord) =>
        new(
            "value-merged",
            $"Ячейка значения объединена сразу на несколько строк или столбцов ({NameOf(area, isOfWord)}), "
                + "и неизвестно, чьё это значение: не загружено ни для кого.",
            "отмените объединение и запишите значение в каждую ячейку, к которой оно относится"
        );

    public static Problem ValueUnderMerge(MergedArea area, bool isOfWord) =>
        new(
            "value-under-merge",
            $"Под объединённой ячейкой {NameOf(area, isOfWord)} скрыто ещё одно значение, которого на листе не видно: "
                + "оно не загружено.",
            "отмените объединение и проверьте, какие значения верны"
        );

    private static string NameOf(MergedArea area, bool isOfWord) =>
        isOfWord
            ? $"{CellPlace.Name(isOfWord, area.Top, area.Left)} — {CellPlace.Name(isOfWord, area.Bottom, area.Right)}"
            : $"{CellPlace.Name(isOfWord, area.Top, area.Left)}:{CellPlace.Name(isOfWord, area.Bottom, area.Right)}";

    public static Problem ValueUnitDiffers(string text, IndicatorDefinition indicator) =>
        new(
            "value-unit-differs",
            $"Значение {Quote(text)} записано не в единицах показателя {indicator.Code} "
                + $"({RussianText.Quote(indicator.Unit.Text)}): не загружено.",
            $"значение в {RussianText.Quote(indicator.Unit.Text)}"
        );

    /// <param name="loaded">In the indicator's unit.</param>
    public static Problem Converted(string text, decimal loaded, IndicatorDefinition indicator) =>
        new(
            "unit-converted",
            $"Значение {Quote(text)} пересчитано в единицы показателя {indicator.Code}: загружено "
                + $"{RussianText.Number(loaded)} ({indicator.Unit.Text}). "
                + "О других таких значениях показателя в этом файле не сообщается.",
            $"значение в {RussianText.Quote(indicator.Unit.Text)}, если пересчитывать было не нужно"
        );

    public static Problem RowConverted(string written, IndicatorDefinition indicator) =>
        new(
            "unit-converted",
            $"Единица в таблице — {RussianText.Quote(written)}, у показателя {indicator.Code} — "
                + $"{RussianText.Quote(indicator.Unit.Text)}: значения пересчитаны.",
            $"значение в единицах паспорта ({indicator.Unit.Text}), если пересчитывать было не нужно"
        );

    public static Problem OtherUnit(string written, IndicatorDefinition indicator) =>
        new(
            "unit-differs",
            $"Единица в таблице — {RussianText.Quote(written)}, а в паспорте у показателя {indicator.Code} — {RussianText.Quote(indicator.Unit.Text)}.",
            $"значение в единицах паспорта ({indicator.Unit.Text}); если верна единица таблицы, исправьте паспорт"
        );

    private static string Quote(string text) => RussianText.Quote(text, 80);
}
