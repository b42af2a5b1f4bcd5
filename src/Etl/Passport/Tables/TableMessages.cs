using QualityMonitor.Indicators;

namespace QualityMonitor.Etl.Passport.Tables;

/// <summary>
/// What is said about columns and cells of a table whose headers are ours: of a passport and of a workbook of texts.
/// </summary>
internal static class TableMessages
{
    /// <param name="near">A header that was perhaps meant; null when there is none.</param>
    public static Problem NoColumn(string sheet, string column, string? near) =>
        new(
            "passport-column-missing",
            $"На листе «{sheet}» нет столбца «{column}»{(near is null ? "" : $"; похожий столбец — {Quote(near)}")}.",
            $"столбец с заголовком «{column}»"
        );

    public static Problem ColumnMisspelt(string text, string column) =>
        new(
            "passport-column-unknown",
            $"Столбец {Quote(text)} не читается; возможно, это столбец «{column}».",
            $"заголовок «{column}»; свой столбец можно оставить под другим именем"
        );

    public static Problem ColumnTwice(string text) =>
        new(
            "passport-column-twice",
            $"Столбец {Quote(text)} стоит на листе дважды: читается первый.",
            "один столбец с таким заголовком"
        );

    public static Problem RowUnderMisspelt(string text, string column) =>
        new(
            "passport-column-unknown",
            $"Строка не загружена: в ней заполнен столбец {Quote(text)}, который не читается, "
                + $"а без столбца «{column}» она значила бы другое.",
            $"заголовок «{column}»"
        );

    public static Problem Empty(string column) =>
        new("passport-cell-empty", $"Не заполнен столбец «{column}».", $"значение в столбце «{column}»");

    public static Problem Word(string text, IEnumerable<string> words) =>
        new("passport-word-unknown", $"Значение {Quote(text)} не подходит.", "одно из: " + string.Join(", ", words));

    public static Problem CodeIsDate(string text) =>
        new(
            "passport-code-is-date",
            $"Код превратился в дату {Quote(text)}.",
            "код текстом: задайте ячейке формат «Текстовый» и введите код снова, например 1.2"
        );

    public static Problem Number(string text, int least, int most) =>
        new("passport-number", $"Значение {Quote(text)} не подходит.", $"целое число от {least} до {most}");

    public static Problem Date(string text) =>
        new("passport-date", $"Значение {Quote(text)} — не дата.", "дата, например 01.09.2025");

    public static Problem CellError(string text) =>
        new("cell-error", $"Вместо значения в ячейке ошибка: {Quote(text)}.", "значение или исправленная формула");

    private static string Quote(string text) => RussianText.Quote(text, 80);
}
