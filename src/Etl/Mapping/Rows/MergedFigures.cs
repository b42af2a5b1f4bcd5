using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Recognition;

namespace QualityMonitor.Etl.Mapping.Rows;

/// <summary>
/// Figures in merged cells. One that is merged over several rows is of one row only where all that says whose row it is
/// is merged as well; one over several columns of figures is of none. Follows the rows downwards.
/// </summary>
internal sealed class MergedFigures
{
    private readonly Dictionary<int, Queue<MergedArea>> columns;

    /// <summary>Of each column that says whose a row is: the rows that its merged areas begin with and end with.</summary>
    private readonly List<SortedList<int, int>> subjects;

    public MergedFigures(SheetInfo sheet, Binding binding)
    {
        int[] figures = [.. binding.Columns.Where(static column => column.IsFigure).Select(static one => one.Column)];
        columns = figures.ToDictionary(static column => column, static _ => new Queue<MergedArea>());
        subjects = [.. binding.Columns.Where(IsOfSubject).Select(column => Tall(sheet, column.Column))];
        var lowest = figures.ToDictionary(static column => column, _ => binding.HeaderBottom);
        foreach (var area in sheet.Merges.OrderBy(static area => area.Top))
        {
            foreach (var column in figures.SkipWhile(column => column < area.Left).TakeWhile(one => one <= area.Right))
            {
                // What overlaps is damage, and there may be much of it.
                if (area.Top <= lowest[column])
                    continue;
                lowest[column] = area.Bottom;
                columns[column].Enqueue(area);
            }
        }
    }

    /// <param name="row">Not above the one asked about before.</param>
    /// <param name="column">A column of figures.</param>
    /// <param name="isShown">It is the cell that shows its value; the others of the area are covered by it.</param>
    /// <returns>Null: the cell stands for itself.</returns>
    public MergedArea? Around(int row, int column, out bool isShown)
    {
        isShown = false;
        var areas = columns[column];
        while (areas.TryPeek(out var passed) && passed.Bottom < row)
            areas.Dequeue();
        if (!areas.TryPeek(out var area) || row < area.Top)
            return null;
        isShown = area.Top == row && area.Left == column;
        return isShown && IsOfOne(area) ? null : area;
    }

    private bool IsOfOne(MergedArea area) =>
        columns.Keys.Count(column => column >= area.Left && column <= area.Right) == 1
        && (area.Top == area.Bottom || subjects.TrueForAll(subject => Holds(subject, area)));

    private static SortedList<int, int> Tall(SheetInfo sheet, int column)
    {
        var areas = new SortedList<int, int>();
        foreach (var area in sheet.Merges.OrderBy(static area => area.Top))
        {
            if (area.Bottom > area.Top && column >= area.Left && column <= area.Right)
                areas.TryAdd(area.Top, area.Bottom);
        }

        return areas;
    }

    /// <summary>One code may stand beside several names, of which the figure is of one.</summary>
    private static bool Holds(SortedList<int, int> areas, MergedArea area)
    {
        var (low, high) = (0, areas.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = areas.Keys[middle] <= area.Top ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && areas.Values[low - 1] >= area.Bottom;
    }

    private static bool IsOfSubject(BoundColumn column) =>
        column.Role
            is ColumnRole.Code
                or ColumnRole.Name
                or ColumnRole.Organisation
                or ColumnRole.Period
                or ColumnRole.Breakdown;
}
