using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Mapping.Rows;

/// <summary>
/// What is read from rows and columns that the sheet hides: it is loaded like all else, for a filter hides what is meant
/// as often as a hand hides what is not, and it is told, once for the sheet. Follows the rows downwards.
/// </summary>
internal sealed class HiddenFigures(TableScope scope)
{
    private readonly List<BoundColumn> columns =
    [
        .. scope.Binding.Columns.Where(column => IsRead(column, scope.Binding.Layout.Rows)),
    ];
    private readonly SortedSet<int> hiddenColumns = [];
    private readonly LineRanges rows = new();
    private (int Row, int Column, string Text)? first;
    private long cells;

    public TableRow Note(TableRow row)
    {
        if (row.Kind != RowKind.Data)
            return row;
        var sheet = scope.Binding.Sheet;
        foreach (var column in columns)
        {
            var isHidden = sheet.IsColumnHidden(column.Column);
            if ((!isHidden && !row.Cells.IsHidden) || row.Cells[column.Column].IsEmpty)
                continue;
            cells++;
            first ??= (row.Number, column.Column, row.Cells[column.Column].Text);
            if (isHidden)
                hiddenColumns.Add(column.Column);
            else
                rows.Add(row.Number);
        }

        return row;
    }

    /// <summary>Asked after the last row.</summary>
    public IEnumerable<Mapped> Issues()
    {
        if (first is var (row, column, text))
            yield return scope.Issue(
                Severity.Warning,
                RowMessages.Hidden(scope.Binding.Sheet.Name, rows, hiddenColumns, cells),
                row,
                column,
                text
            );
    }

    private static bool IsRead(BoundColumn column, RowsAre rows) =>
        rows switch
        {
            RowsAre.Activities => column.Role == ColumnRole.Activity,
            RowsAre.Risks => column.Role is ColumnRole.Risk or ColumnRole.Organisations,
            _ => column.IsFigure || column.IsProse,
        };
}
