using QualityMonitor.Etl.Layouts;

namespace QualityMonitor.Etl.Mapping;

/// <summary>A table of figures: rows are indicators, organisations or both; what a figure speaks of is said by its column, its row or the file.</summary>
internal sealed class FigureTable : ITableMapper
{
    private readonly TableScope scope;
    private readonly FigureColumns columns;
    private readonly RowKeys keys;
    private readonly FigureCells cells;
    private readonly ShareCells shares;
    private readonly Dictionary<int, BoundColumn> bound;

    public FigureTable(TableScope scope)
    {
        this.scope = scope;
        columns = new FigureColumns(scope);
        keys = new RowKeys(scope);
        cells = new FigureCells(scope);
        shares = new ShareCells(scope);
        bound = scope.Binding.Columns.ToDictionary(static column => column.Column);
    }

    public IEnumerable<Mapped> Start() => columns.Issues;

    public IEnumerable<Mapped> Map(TableRow row)
    {
        if (row.Kind != RowKind.Data)
        {
            scope.Pass(row);
            return row.Kind == RowKind.Section ? keys.Enter(row) : [];
        }

        scope.CountLabels(row, bound);
        var filled = columns.All.FindAll(column => !row[column.Column].IsEmpty);
        return filled.Count == 0 ? [] : Figures(row, filled);
    }

    private IEnumerable<Mapped> Figures(TableRow row, List<FigureColumn> filled)
    {
        var isUnderstood = keys.TryRead(row, out var rowKey);
        foreach (var issue in keys.Issues)
            yield return issue;
        var loadable = filled.FindAll(column => isUnderstood && !column.IsDead);
        scope.Ledger.Count(CellFate.WithIssue, filled.Count - loadable.Count);

        foreach (var column in loadable.Where(static column => !IsPart(column)))
        {
            foreach (var mapped in cells.Read(row, column.Column, rowKey.Under(column.Fixed)))
                yield return mapped;
        }

        foreach (var pair in loadable.Where(IsPart).GroupBy(column => rowKey.Under(column.Fixed)))
        {
            foreach (var mapped in shares.Read(row, [.. pair.Select(static part => part.Column)], pair.Key))
                yield return mapped;
        }
    }

    private static bool IsPart(FigureColumn column) => column.Column.Role is ColumnRole.Numerator or ColumnRole.Denominator;
}
