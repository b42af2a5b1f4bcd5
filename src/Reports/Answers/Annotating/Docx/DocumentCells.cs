using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace QualityMonitor.Reports.Answers.Annotating.Docx;

/// <summary>
/// The cells of a document by table, row and column as they were read: tables in the order of the text, without those in
/// cells and boxes; rows that a tracked change deletes are none; columns are those of the table's grid.
/// </summary>
internal sealed class DocumentCells(Body body)
{
    private readonly List<Table> tables = [.. Inside<Table>(body, static one => one.LocalName is "p")];
    private readonly Dictionary<int, List<List<Place>>> rows = [];

    /// <summary>One that is continued from above is where it begins: what stands below is shown by nobody.</summary>
    /// <returns>Null where there is none.</returns>
    public TableCell? Find(int table, int row, int column)
    {
        if (table > tables.Count)
            return null;
        if (!rows.TryGetValue(table, out var known))
            rows[table] = known = [.. RowsOf(tables[table - 1])];
        var found = At(known, row, column);
        while (found is { IsContinued: true } && At(known, row - 1, column) is { } above)
            (found, row) = (above, row - 1);
        return found?.Cell;
    }

    private static Place? At(List<List<Place>> rows, int row, int column) =>
        row < 1 || row > rows.Count ? null : rows[row - 1].Find(one => column >= one.First && column <= one.Last);

    private static IEnumerable<List<Place>> RowsOf(Table table) =>
        Inside<TableRow>(table, static one => one.LocalName is "tblPr" or "tblGrid").Where(IsThere).Select(CellsOf);

    private static List<Place> CellsOf(TableRow row)
    {
        var column = 1 + Value(Properties(row)?.Elements<GridBefore>().FirstOrDefault()?.Val?.InnerText, 0);
        var cells = new List<Place>();
        foreach (var cell in Inside<TableCell>(row, static one => one.LocalName is "trPr" or "tblPrEx"))
        {
            var properties = cell.TableCellProperties;
            var span = Math.Max(1, Value(properties?.GridSpan?.Val?.InnerText, 1));
            cells.Add(
                new(
                    cell,
                    column,
                    column + span - 1,
                    properties?.VerticalMerge is { } merge && merge.Val?.InnerText is not "restart"
                )
            );
            column += span;
        }

        return cells;
    }

    private static bool IsThere(TableRow row) => Properties(row)?.Elements<Deleted>().Any() != true;

    private static TableRowProperties? Properties(TableRow row) => row.TableRowProperties;

    /// <summary>Elements of a kind that lie in no other of that kind, nor in what is left out.</summary>
    private static IEnumerable<T> Inside<T>(OpenXmlElement parent, Func<OpenXmlElement, bool> isLeftOut)
        where T : OpenXmlElement
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is T found)
                yield return found;
            else if (!isLeftOut(child) && child.LocalName is not ("del" or "moveFrom" or "sectPr" or "sdtPr"))
            {
                foreach (var inner in Inside<T>(child, isLeftOut))
                    yield return inner;
            }
        }
    }

    private static int Value(string? written, int otherwise) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    private sealed record Place(TableCell Cell, int First, int Last, bool IsContinued);
}
