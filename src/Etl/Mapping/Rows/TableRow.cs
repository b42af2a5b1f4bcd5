using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators;

namespace QualityMonitor.Etl.Mapping.Rows;

internal enum RowKind
{
    Data,

    /// <summary>Above the table, its header, or a row that the layout skips.</summary>
    Passed,

    /// <summary>A heading for the rows below.</summary>
    Section,
}

/// <summary>
/// One row of the table with the labels that merged cells carry down to it. Valid until the next row.
/// </summary>
internal sealed class TableRow(Row row, RowKind kind, CellFate fate, MergedLabels labels, MergedFigures figures)
{
    public int Number => row.Number;

    public RowKind Kind => kind;

    /// <summary>What became of the cells of a row that is no data.</summary>
    public CellFate Fate => fate;

    public Row Cells => row;

    /// <summary>Why nothing of the row is loaded; null for nearly all.</summary>
    public Problem? Problem { get; init; }

    /// <summary>Nothing is wrong with the row, and it is to be told all the same.</summary>
    public bool IsReplaced { get; private init; }

    /// <summary>The same row, told and not read.</summary>
    public TableRow Replaced(Problem by) =>
        new(row, RowKind.Passed, CellFate.Skipped, labels, figures) { Problem = by, IsReplaced = true };

    /// <summary>The merged area that leaves open whose figure the cell holds; null: it is this row's and column's.</summary>
    /// <param name="column">A column of figures.</param>
    /// <param name="isShown">The cell shows its value; else the area covers it.</param>
    public MergedArea? Merged(BoundColumn column, out bool isShown) =>
        figures.Around(row.Number, column.Column, out isShown);

    public Cell this[BoundColumn? column] => column is null ? default : labels.CellAt(row, column.Column);

    public string Text(BoundColumn? column) => Indicators.Values.TextNormalizer.Tidy(this[column].Text);
}
