using QualityMonitor.Etl.Reading.Cells;

namespace QualityMonitor.Etl.Reading.Sheets;

/// <summary>What went by while reading, so that a loader can account for every cell it was given.</summary>
public sealed class ReadTally
{
    /// <summary>Cells with content, errors included.</summary>
    public long CellsSeen { get; private set; }

    /// <summary>Rows with at least one such cell.</summary>
    public long RowsSeen { get; private set; }

    internal void Count(Row row)
    {
        RowsSeen++;
        CellsSeen += row.Count;
    }
}
