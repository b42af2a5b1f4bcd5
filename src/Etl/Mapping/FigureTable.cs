using QualityMonitor.Etl.Layouts;
using QualityMonitor.Indicators.Values;

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
        var filled = columns.All.FindAll(column => !TextNormalizer.IsBlank(row[column.Column].Text));
        scope.Ledger.Count(CellFate.Label, columns.All.Count(column => !row[column.Column].IsEmpty) - filled.Count);
        return filled.Count == 0 ? [] : Figures(row, filled);
    }

    private IEnumerable<Mapped> Figures(TableRow row, List<FigureColumn> filled)
    {
        var isUnderstood = keys.TryRead(row, out var rowKey);
        foreach (var issue in keys.Issues)
            yield return issue;
        var loadable = filled.FindAll(column => isUnderstood && !column.IsDead);
        scope.Ledger.Count(CellFate.WithIssue, filled.Count - loadable.Count);

        // A share goes before the figure that restates it: «8 | 13 | 61,5 %» is one fact and a check of it.
        var restated = new HashSet<BoundColumn>();
        foreach (var pair in loadable.Where(IsPart).GroupBy(column => rowKey.Under(column.Fixed)))
        {
            var stated = loadable.Find(column => column.Column.Role == ColumnRole.Value && rowKey.Under(column.Fixed) == pair.Key)?.Column;
            yield return shares.Read(row, [.. pair.Select(static part => part.Column)], stated, pair.Key, out var isRestated);
            if (isRestated)
                restated.Add(stated!);
        }

        foreach (var column in loadable.Where(column => !IsPart(column) && !restated.Contains(column.Column)))
        {
            foreach (var mapped in cells.Read(row, column.Column, rowKey.Under(column.Fixed)))
                yield return mapped;
        }
    }

    private static bool IsPart(FigureColumn column) => column.Column.Role is ColumnRole.Numerator or ColumnRole.Denominator;
}
