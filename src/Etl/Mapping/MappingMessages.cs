using QualityMonitor.Etl.Reading;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Mapping;

/// <summary>Every sentence said about the content of a table.</summary>
internal static class MappingMessages
{
    public static Problem CellError(string text) =>
        new(
            "cell-error",
            $"Вместо значения в ячейке ошибка: {Quote(text)}.",
            "значение или исправленная формула; если данных нет, поставьте «-»"
        );

    public static Problem DateInsteadOfFigure(Cell cell) =>
        ValueMessages.ExcelDateInsteadOfPair(DateOnly.FromDateTime(cell.Date));

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

    public static Problem Negative(Cell cell) =>
        new(
            "number-negative",
            $"Значение {Quote(cell.Text)} меньше нуля. О других таких значениях показателя в этом файле не сообщается.",
            "число не меньше нуля, если показатель этого не допускает"
        );

    public static Problem NotSplit(string text) =>
        new(
            "cell-not-split",
            $"Ячейка {Quote(text)} не разобралась по правилу описания таблицы: значение после разбора пусто.",
            "ячейка в том виде, о котором говорит правило split"
        );

    public static Problem RowWithoutName() =>
        new(
            "row-without-name",
            "В строке есть значения, но нет ни кода, ни названия показателя.",
            "название показателя, как в паспорте программы"
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

    public static Problem RowWithoutPeriod() =>
        new(
            "row-without-period",
            "Неизвестно, за какой период значение.",
            "период в строке, в заголовке или для всего файла, например 2025-Q4"
        );

    public static Problem IndicatorUnknown(string text, IReadOnlyList<IndicatorDefinition> nearest) =>
        new(
            "indicator-unknown",
            $"Показатель {Quote(text)} в программе не найден.",
            nearest.Count == 0
                ? "код или точное название показателя из паспорта программы"
                : "показатель из паспорта программы; похожие: " + Names(nearest)
        );

    public static Problem IndicatorAmbiguous(string text, IReadOnlyList<IndicatorDefinition> candidates) =>
        new(
            "indicator-ambiguous",
            $"Название {Quote(text)} подходит к нескольким показателям: {Names(candidates)}.",
            "код показателя из паспорта программы"
        );

    public static Problem CodeAgainstName(string code, string name, IndicatorDefinition byCode) =>
        new(
            "indicator-code-contradicts",
            $"Код {Quote(code)} принадлежит показателю {Quote(byCode.Name)}, а в строке написано {Quote(name)}.",
            "код и название одного и того же показателя"
        );

    public static Problem NameDiffers(string name, IndicatorDefinition found) =>
        new(
            "indicator-name-differs",
            $"Название {Quote(name)} отличается от паспортного {Quote(found.Name)}; показатель найден по коду {found.Code}.",
            "название как в паспорте программы"
        );

    public static Problem CodeTwice(string code, string name, string other) =>
        new(
            "indicator-code-twice",
            $"Код {Quote(code)} стоит у двух разных показателей: {Quote(other)} и {Quote(name)}.",
            "свой код у каждого показателя"
        );

    public static Problem CodeTooLong(int most) =>
        new("code-too-long", $"Код длиннее {most} знаков.", "короткий код, например 1.2 или school-5");

    public static Problem OrganisationUnknown(string text, IReadOnlyList<Organisation> nearest) =>
        new(
            "organisation-unknown",
            $"Организация {Quote(text)} не найдена.",
            nearest.Count == 0
                ? "название или код организации из паспорта программы"
                : "организация из паспорта программы; похожие: " + OrganisationOffers.Names(nearest)
        );

    public static Problem OrganisationAmbiguous(string text, IReadOnlyList<Organisation> candidates) =>
        new(
            "organisation-ambiguous",
            $"Под {Quote(text)} подходят несколько организаций: {OrganisationOffers.Names(candidates)}.",
            "название с номером и муниципалитетом или код организации"
        );

    public static Problem NoOrganisations(string risk) =>
        new(
            "risk-without-organisations",
            $"Для риска {Quote(risk)} не названа ни одна организация.",
            "перечень школ, например «СОШ № 3, 5»"
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

    public static Problem RepeatedSame(CellAddress first) =>
        new(
            "value-repeated",
            $"Это же значение уже стоит в ячейке {Name(first)}; загружено один раз.",
            "каждое значение один раз"
        );

    public static Problem RepeatedDifferent(IEnumerable<CellAddress> others) =>
        new(
            "value-contradicts",
            $"Для того же показателя, организации и периода другое значение стоит в ячейке {string.Join(", ", others.Select(Name))}; не загружено ни одно.",
            "одно значение для показателя, организации и периода"
        );

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

    public static Problem PlanAmongFacts(string header) =>
        new(
            "plan-among-facts",
            $"Заголовок {Quote(header)} говорит о плане, а описание таблицы ждёт фактов: столбец не загружен.",
            "для плановых столбцов — { headers: period, words: план, is: plan } в описании таблицы"
        );

    public static Problem ActivityPeriodUnknown(string text) =>
        new(
            "activity-period-unknown",
            $"Срок {Quote(text)} не понят; вычислимой даты у мероприятия нет.",
            "срок, например «22 мая - 10 августа 2020 г.», «ежегодно», «постоянно»"
        );

    public static Problem ActivityEmpty() =>
        new("activity-empty", "В строке есть срок или ответственный, но нет мероприятия.", "название мероприятия");

    public static string Quote(string text) => RussianText.Quote(text, 80);

    private static string Name(CellAddress cell) =>
        SourceCell.ColumnName(cell.Column) + cell.Row.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Names(IEnumerable<IndicatorDefinition> indicators) =>
        string.Join("; ", indicators.Take(3).Select(static indicator => $"{indicator.Code} {Quote(indicator.Name)}"));

    public static Problem OtherUnit(string written, IndicatorDefinition indicator) =>
        new(
            "unit-differs",
            $"Единица в таблице — {RussianText.Quote(written)}, а в паспорте у показателя {indicator.Code} — {RussianText.Quote(indicator.Unit.Text)}.",
            $"значение в единицах паспорта ({indicator.Unit.Text}); если верна единица таблицы, исправьте паспорт"
        );
}
