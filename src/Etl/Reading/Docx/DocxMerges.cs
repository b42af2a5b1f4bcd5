using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Docx;

/// <summary>The merged areas of one table: a cell that is continued from above says so in every row.</summary>
internal sealed class DocxMerges(string sheet, ReadLimits limits)
{
    private readonly Dictionary<int, (int Top, int Bottom, int Span)> open = [];
    private readonly List<MergedArea> areas = [];

    /// <summary>Complete after the last row was read.</summary>
    public IReadOnlyList<MergedArea> Areas => areas;

    public void Note(int row, int column, int span, string? vertical)
    {
        if (vertical == "continue" && open.TryGetValue(column, out var above) && above.Bottom == row - 1)
        {
            open[column] = (above.Top, row, above.Span);
            return;
        }

        Close(column);
        if (span > 1 || vertical is not null)
            open[column] = (row, row, span);
    }

    public void End()
    {
        foreach (var column in open.Keys.ToList())
            Close(column);
        areas.Sort(static (one, other) => (one.Top, one.Left).CompareTo((other.Top, other.Left)));
    }

    private void Close(int column)
    {
        if (!open.Remove(column, out var area) || (area.Top == area.Bottom && area.Span == 1))
            return;
        areas.Add(new MergedArea(area.Top, column, area.Bottom, column + area.Span - 1));
        if (areas.Count > limits.Merges)
            throw new WorkbookRefusedException(LimitProblems.TooManyMerges(sheet, limits.Merges));
    }
}
