using System.Globalization;
using QualityMonitor.Indicators;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Mapping.Rows;

/// <summary>What is said of a row as a whole.</summary>
internal static class RowMessages
{
    /// <param name="rows">Hidden ones that hold something; empty: none.</param>
    /// <param name="columns">The same of columns.</param>
    public static Problem Hidden(string sheet, LineRanges rows, IReadOnlyCollection<int> columns, long cells)
    {
        string[] places =
        [
            .. rows.ToString() is { Length: > 0 } lines ? new[] { (rows.IsOne ? "строка " : "строки ") + lines } : [],
            .. columns.Count > 0
                ? new[]
                {
                    (columns.Count == 1 ? "столбец " : "столбцы ")
                        + RussianText.Join([.. columns.Select(SourceCell.ColumnName)], 10),
                }
                : [],
        ];
        return new(
            "hidden-values",
            $"На листе {RussianText.Quote(sheet, 60)} скрыто: {string.Join("; ", places)}. "
                + $"Прочитано и то, что там записано ({RussianText.Count(cells, "ячейка", "ячейки", "ячеек")}).",
            "скрытое верно — ничего; лишнее — удалите эти строки и столбцы и пришлите файл снова"
        );
    }

    /// <param name="row">Of the answer that counts.</param>
    /// <param name="time">When it was given, as written; empty where nothing is.</param>
    public static Problem AnswerReplaced(int row, string time) =>
        new(
            "answer-replaced",
            $"Организация ответила ещё раз: действует ответ в строке {RussianText.Number(row)}"
                + (time.Length == 0 ? "" : $" ({RussianText.Quote(time, 30)})")
                + ", этот не загружен.",
            "верен последний ответ — ничего; верен этот — пусть организация ответит на форму ещё раз"
        );

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
