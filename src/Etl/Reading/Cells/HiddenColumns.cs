using System.Collections;

namespace QualityMonitor.Etl.Reading.Cells;

/// <summary>The columns of a sheet that its author does not see, noted by a reader on its way to the rows.</summary>
internal sealed class HiddenColumns
{
    /// <summary>Excel's last column, XFD.</summary>
    private const int Last = 16_384;

    private BitArray? columns;

    /// <param name="first">From 1.</param>
    /// <param name="last">Included; a damaged one is cut.</param>
    public void Add(long first, long last)
    {
        columns ??= new BitArray(Last + 1);
        for (var column = Math.Max(1, first); column <= Math.Min(last, Last); column++)
            columns[(int)column] = true;
    }

    public bool Contains(int column) => columns is not null && column is > 0 and <= Last && columns[column];
}
