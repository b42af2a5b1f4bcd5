using System.Globalization;
using QualityMonitor.Indicators;

namespace QualityMonitor.Etl.Mapping.Rows;

/// <summary>What is said of a row as a whole.</summary>
internal static class RowMessages
{
    public static Problem OtherLength(int fields, int expected) =>
        new(
            "csv-row-length",
            string.Create(
                CultureInfo.InvariantCulture,
                $"В строке полей: {fields}, а в заголовке: {expected}. Значения могли сдвинуться, поэтому строка не загружена."
            ),
            "строка из стольких же полей, что и заголовок; нет ли в ней числа с запятой (82,6), разделителя "
                + "или перевода строки без кавычек? Такое значение берут в кавычки: \"82,6\"; или пришлите книгу .xlsx"
        );
}
