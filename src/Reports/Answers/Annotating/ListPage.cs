using QualityMonitor.Indicators;
using QualityMonitor.Reports.Papers.Sheets;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Answers.Annotating;

/// <summary>The list of remarks as a page: what, where, what stands there, what should.</summary>
internal static class ListPage
{
    /// <summary>Of the first remark.</summary>
    public const int FirstRow = 5;

    public const int CellColumn = 4;

    /// <summary>Advice in the sender's own workbook.</summary>
    public const string InPlace =
        "Исправьте отмеченные ячейки прямо в этой книге и пришлите её снова. Этот лист удалять не нужно, программа его пропустит.";

    private static readonly (string Title, double Width)[] Columns =
    [
        ("№", 5),
        ("Что", 12),
        ("Лист", 20),
        ("Ячейка", 9),
        ("Что написано", 24),
        ("Что не так", 54),
        ("Что ожидается", 44),
    ];

    /// <param name="advice">One line under the title.</param>
    public static SheetPage Of(string name, string fileName, IReadOnlyList<Remark> remarks, string advice)
    {
        var page = new SheetPage(name)
        {
            FrozenRows = FirstRow - 1,
            Landscape = true,
            GridLines = false,
            TabColour = "B3372F",
        };
        page.Text(1, 1, "Замечания к файлу " + RussianText.Quote(XmlText.Clean(fileName), 100), ListLooks.Title);
        page.Text(2, 1, advice, ListLooks.Lead);
        page.Height(1, 26);
        page.Height(2, 22);
        for (var column = 1; column <= Columns.Length; column++)
        {
            page.Column(column, Columns[column - 1].Width);
            page.Text(FirstRow - 1, column, Columns[column - 1].Title, ListLooks.Head);
        }

        for (var index = 0; index < remarks.Count; index++)
            Put(page, FirstRow + index, remarks[index]);
        return page;
    }

    private static void Put(SheetPage page, int row, Remark remark)
    {
        var isError = remark.Severity == Severity.Error;
        page.Number(row, 1, remark.Number, ListLooks.Words);
        page.Text(row, 2, isError ? "Ошибка" : "Проверьте", isError ? ListLooks.Error : ListLooks.Warning);
        page.Text(row, 3, XmlText.Clean(remark.Sheet ?? "весь файл"), ListLooks.Value with { Bold = false });
        page.Text(row, CellColumn, remark.Cell ?? "", ListLooks.Words);
        page.Text(row, 5, XmlText.Clean(remark.Value ?? ""), ListLooks.Value);
        page.Text(row, 6, XmlText.Clean(remark.Message), ListLooks.Words);
        page.Text(row, 7, XmlText.Clean(remark.Expected), ListLooks.Words);
    }
}
