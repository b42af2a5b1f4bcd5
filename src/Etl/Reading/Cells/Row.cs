namespace QualityMonitor.Etl.Reading.Cells;

/// <summary>
/// One worksheet row. A reader hands out the same object for every row of a sheet: what is kept longer than
/// the step to the next row must be a <see cref="Copy"/>.
/// </summary>
public sealed class Row
{
    private Cell[] cells = new Cell[64];
    private int[] columns = new int[64];
    private int count;
    private bool sorted = true;

    /// <summary>
    /// The row's number as the author sees it, from 1. Rows without content are not handed out: numbers have gaps.
    /// </summary>
    public int Number { get; private set; }

    /// <summary>
    /// How many cells the row was written with, empty ones included; 0 where a format does not say so, as all but
    /// delimited text.
    /// </summary>
    public int Fields { get; internal set; }

    /// <summary>Its author does not see it: hidden by hand, by a filter or in a closed group.</summary>
    public bool IsHidden { get; internal set; }

    /// <summary>The last column with content, from 1.</summary>
    public int LastColumn { get; private set; }

    /// <summary>
    /// The columns with content, ascending, from 1: the way to walk a row whose one cell stands in column XFD.
    /// </summary>
    public ReadOnlySpan<int> Columns
    {
        get
        {
            if (!sorted)
            {
                Array.Sort(columns, 0, count);
                sorted = true;
            }

            return columns.AsSpan(0, count);
        }
    }

    /// <summary>The cell of a column, from 1; an empty cell for every column outside the row.</summary>
    public Cell this[int column] => column >= 1 && column <= LastColumn ? cells[column - 1] : default;

    public Row Copy()
    {
        var copy = new Row
        {
            cells = cells[..LastColumn],
            columns = columns[..count],
            count = count,
            sorted = sorted,
        };
        copy.Number = Number;
        copy.Fields = Fields;
        copy.IsHidden = IsHidden;
        copy.LastColumn = LastColumn;
        return copy;
    }

    internal int Count => count;

    internal void Begin(int number)
    {
        foreach (var column in columns.AsSpan(0, count))
            cells[column - 1] = default;
        Number = number;
        Fields = 0;
        IsHidden = false;
        LastColumn = 0;
        count = 0;
        sorted = true;
    }

    /// <summary>The same row once more, at another place.</summary>
    internal void Renumber(int number) => Number = number;

    /// <summary>
    /// Puts a cell with content. Where another stands already, nobody knows which of the two its author sees: unless
    /// they are the same, both are an error.
    /// </summary>
    internal void Put(int column, in Cell cell)
    {
        if (column > cells.Length)
            Array.Resize(ref cells, Math.Max(column, cells.Length * 2));
        ref var own = ref cells[column - 1];
        if (own.IsEmpty)
            Note(column);
        own = own.IsEmpty || own == cell ? cell : Cell.OfError(CellFaults.Twice(own, cell));
    }

    private void Note(int column)
    {
        if (count == columns.Length)
            Array.Resize(ref columns, count * 2);
        columns[count++] = column;
        if (column > LastColumn)
            LastColumn = column;
        else
            sorted = false;
    }
}
