using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Recognition;

namespace QualityMonitor.Etl.Mapping.Rows;

/// <summary>
/// A code, a name or an organisation merged over several rows belongs to all of them. Follows the rows downwards.
/// </summary>
internal sealed class MergedLabels
{
    private readonly Dictionary<int, Tracked> columns;

    public MergedLabels(SheetInfo sheet, IReadOnlyList<BoundColumn> bound)
    {
        columns = bound
            .Where(static column => !column.IsFigure)
            .ToDictionary(static column => column.Column, static _ => new Tracked());
        foreach (var area in sheet.Merges.Where(static area => area.Bottom > area.Top).OrderBy(static area => area.Top))
        {
            if (columns.TryGetValue(area.Left, out var tracked))
                tracked.Areas.Enqueue(area);
        }
    }

    public Cell CellAt(Row row, int column)
    {
        var own = row[column];
        if (!columns.TryGetValue(column, out var tracked))
            return own;
        while (tracked.Areas.TryPeek(out var area) && area.Bottom < row.Number)
            tracked.Areas.Dequeue();
        if (!tracked.Areas.TryPeek(out var current) || row.Number < current.Top)
            return own;
        if (row.Number == current.Top)
            (tracked.Top, tracked.Cell) = (current.Top, own);

        // What an area covers nobody sees: all its rows have the text of the first.
        return tracked.Top == current.Top ? tracked.Cell : default;
    }

    private sealed class Tracked
    {
        public Queue<MergedArea> Areas { get; } = new();

        public int Top { get; set; }

        public Cell Cell { get; set; }
    }
}
