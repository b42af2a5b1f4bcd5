using QualityMonitor.Indicators;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Mapping;

/// <summary>
/// Every sentence said about a table beside its names and figures: its activities, risks and repetitions.
/// </summary>
internal static class MappingMessages
{
    public static Problem CodeTwice(string code, string name, string other) =>
        new(
            "indicator-code-twice",
            $"Код {Quote(code)} стоит у двух разных показателей: {Quote(other)} и {Quote(name)}.",
            "свой код у каждого показателя"
        );

    public static Problem NoOrganisations(string risk) =>
        new(
            "risk-without-organisations",
            $"Для риска {Quote(risk)} не названа ни одна организация.",
            "перечень школ, например «СОШ № 3, 5»"
        );

    /// <param name="isOfWord">See <see cref="CellPlace"/>.</param>
    public static Problem RepeatedSame(CellAddress first, bool isOfWord) =>
        new(
            "value-repeated",
            $"Это же значение уже стоит в другом месте файла ({Name(first, isOfWord)}); загружено один раз.",
            "каждое значение один раз"
        );

    public static Problem RepeatedDifferent(IEnumerable<CellAddress> others, bool isOfWord) =>
        new(
            "value-contradicts",
            "Для того же показателя, организации и периода в файле стоит и другое значение "
                + $"({string.Join("; ", others.Select(one => Name(one, isOfWord)))}); не загружено ни одно.",
            "одно значение для показателя, организации и периода"
        );

    public static Problem ActivityPeriodUnknown(string text) =>
        new(
            "activity-period-unknown",
            $"Срок {Quote(text)} не понят; вычислимой даты у мероприятия нет.",
            "срок, например «22 мая - 10 августа 2020 г.», «ежегодно», «постоянно»"
        );

    public static Problem ActivityEmpty() =>
        new("activity-empty", "В строке есть срок или ответственный, но нет мероприятия.", "название мероприятия");

    /// <param name="isSame">Nothing in the two lines differs; else what was reported of them does.</param>
    public static Problem ActivityRepeated(int row, bool isSame) =>
        new(
            "activity-repeated",
            $"То же мероприятие с тем же сроком и ответственным уже стоит в строке {RussianText.Number(row)}"
                + (
                    isSame
                        ? ", эта строка второй раз не учтена."
                        : ", а о выполнении сказано другое; учтены обе строки."
                ),
            "каждое мероприятие один раз; если мероприятия разные, их различает текст, срок или ответственный"
        );

    private static string Quote(string text) => RussianText.Quote(text, 80);

    private static string Name(CellAddress cell, bool isOfWord) => CellPlace.Cell(isOfWord, cell.Row, cell.Column);
}
