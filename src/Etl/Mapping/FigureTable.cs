using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Figures;
using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Mapping;

/// <summary>
/// A table of figures: rows are indicators, organisations or both; what a figure speaks of is said by its column, its
/// row or the file.
/// </summary>
internal sealed class FigureTable : ITableMapper
{
    private readonly TableScope scope;
    private readonly FigureColumns columns;
    private readonly RowKeys keys;
    private readonly FigureCells cells;
    private readonly ShareCells shares;
    private readonly ProseColumns prose;
    private readonly RowFigures kinds;
    private readonly Dictionary<int, BoundColumn> bound;
    private readonly bool hasShares;
    private readonly List<FigureColumn> filled = [];
    private readonly List<Mapped> found = [];

    public FigureTable(TableScope scope)
    {
        this.scope = scope;
        columns = new FigureColumns(scope);
        keys = new RowKeys(scope);
        cells = new FigureCells(scope);
        shares = new ShareCells(scope);
        prose = new ProseColumns(scope);
        kinds = new RowFigures(scope);
        hasShares = columns.All.Exists(IsPart);
        bound = scope.Binding.Columns.ToDictionary(static column => column.Column);
    }

    public IEnumerable<Mapped> Start() => columns.Issues;

    /// <returns>Valid until the next row: one list serves a table of millions of figures.</returns>
    public IEnumerable<Mapped> Map(TableRow row)
    {
        if (row.Kind != RowKind.Data)
        {
            scope.Pass(row);
            return row.Kind == RowKind.Section ? keys.Enter(row) : [];
        }

        scope.CountLabels(row, bound);
        found.Clear();
        FindFilled(row);
        if (!kinds.TryRead(row, filled, found))
            return found;
        if (filled.Count > 0 || prose.AreFilled(row))
            Read(row);
        return found;
    }

    private void FindFilled(TableRow row)
    {
        filled.Clear();
        foreach (var column in columns.All)
        {
            var cell = row[column.Column];
            if (cell.IsEmpty)
                continue;
            if (cell.Kind == CellKind.Text && TextNormalizer.IsBlank(cell.Text))
                scope.Ledger.Count(CellFate.Label);
            else
                filled.Add(column);
        }
    }

    private void Read(TableRow row)
    {
        var isUnderstood = keys.TryRead(row, out var rowKey);
        found.AddRange(keys.Issues);
        var all = filled.Count;
        if (!isUnderstood)
            filled.Clear();
        else
            filled.RemoveAll(static column => column.IsDead);
        scope.Ledger.Count(CellFate.WithIssue, all - filled.Count);
        filled.RemoveAll(column => IsMerged(row, column, rowKey.Under(column.Fixed)));
        filled.RemoveAll(column => IsOfNoYear(row, column, rowKey.Under(column.Fixed)));
        if (hasShares)
            ReadShares(row, rowKey);
        foreach (var column in filled)
            cells.Read(row, column.Column, rowKey.Under(column.Fixed), found);
        prose.Read(row, rowKey, isUnderstood, found);
    }

    /// <summary>Whether a merged area leaves open whose figure the cell holds; it is then asked about.</summary>
    private bool IsMerged(TableRow row, FigureColumn column, FigureKey key)
    {
        if (row.Merged(column.Column, out var isShown) is not { } area)
            return false;
        var isOfWord = CellPlace.IsOfWord(scope.Binding.Sheet.Title);
        var problem = isShown
            ? FigureMessages.ValueMerged(area, isOfWord)
            : FigureMessages.ValueUnderMerge(area, isOfWord);
        found.Add(cells.Wrong(row, column.Column, key, problem, row[column.Column].Text));
        scope.Ledger.Count(CellFate.WithIssue);
        return true;
    }

    /// <summary>A fact «ежегодно» is of none of the years, a target is of all of them.</summary>
    private bool IsOfNoYear(TableRow row, FigureColumn column, FigureKey key)
    {
        if (
            key.Term is null
            || column.Column.Role == ColumnRole.Plan
            || (column.Column.Role == ColumnRole.Baseline && key.Indicator?.BaselinePeriod is not null)
        )
            return false;
        var text = row[column.Column].Text;
        found.Add(cells.Wrong(row, column.Column, key, FigureMessages.FactOfAllYears(text), text));
        scope.Ledger.Count(CellFate.WithIssue);
        return true;
    }

    /// <summary>
    /// A share goes before the figure that restates it: «8 | 13 | 61,5 %» is one fact and a check of it. What is read
    /// here is done with.
    /// </summary>
    private void ReadShares(TableRow row, FigureKey rowKey)
    {
        var restated = new HashSet<BoundColumn>();
        foreach (var pair in filled.Where(IsPart).GroupBy(column => rowKey.Under(column.Fixed)).ToList())
        {
            var stated = filled
                .Find(column => column.Column.Role == ColumnRole.Value && rowKey.Under(column.Fixed) == pair.Key)
                ?.Column;
            found.Add(
                shares.Read(row, [.. pair.Select(static part => part.Column)], stated, pair.Key, out var isRestated)
            );
            if (isRestated)
                restated.Add(stated!);
        }

        filled.RemoveAll(column => IsPart(column) || restated.Contains(column.Column));
    }

    private static bool IsPart(FigureColumn column) =>
        column.Column.Role is ColumnRole.Numerator or ColumnRole.Denominator;
}
