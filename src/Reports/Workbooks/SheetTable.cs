using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Workbooks;

/// <summary>A sheet that is one table: a frozen head with a filter, then rows.</summary>
/// <param name="Columns">Title and width in characters.</param>
internal sealed record SheetTable(string Name, IReadOnlyList<(string Title, double Width)> Columns, IEnumerable<IReadOnlyList<SheetCell>> Rows)
{
    public Worksheet ToWorksheet()
    {
        var data = new SheetData(Head());
        uint number = 1;
        foreach (var row in Rows)
        {
            data.Append(RowOf(row, ++number));
        }

        var range = "A1:" + SourceCell.ColumnName(Columns.Count) + number.ToString(CultureInfo.InvariantCulture);
        return new Worksheet(
            new SheetViews(new SheetView(
                new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
            {
                WorkbookViewId = 0,
            }),
            new Columns(Columns.Select(static (column, index) => new Column
            {
                Min = (uint)index + 1,
                Max = (uint)index + 1,
                Width = column.Width,
                CustomWidth = true,
            })),
            data,
            new AutoFilter { Reference = range },
            new PageSetup { Orientation = OrientationValues.Landscape, FitToHeight = 0, FitToWidth = 1 });
    }

    private Row Head() => new(Columns.Select(static (column, index) => new Cell
    {
        CellReference = SourceCell.ColumnName(index + 1) + "1",
        StyleIndex = Styles.Head,
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(column.Title)),
    }))
    {
        RowIndex = 1,
    };

    private static Row RowOf(IReadOnlyList<SheetCell> cells, uint number)
    {
        var row = new Row { RowIndex = number };
        for (var index = 0; index < cells.Count; index++)
        {
            if (cells[index].ToCell(SourceCell.ColumnName(index + 1) + number.ToString(CultureInfo.InvariantCulture)) is { } cell)
                row.Append(cell);
        }

        return row;
    }
}
