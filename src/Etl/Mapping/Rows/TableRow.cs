using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Recognition;

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
internal sealed class TableRow(Row row, RowKind kind, CellFate fate, MergedLabels labels)
{
    public int Number => row.Number;

    public RowKind Kind => kind;

    /// <summary>What became of the cells of a row that is no data.</summary>
    public CellFate Fate => fate;

    public Row Cells => row;

    public Cell this[BoundColumn? column] => column is null ? default : labels.CellAt(row, column.Column);

    public string Text(BoundColumn? column) => Indicators.Values.TextNormalizer.Tidy(this[column].Text);
}
