using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Recognition;

/// <summary>
/// The first rows of a sheet, the only ones kept in memory: enough to know the sheet and to find its header.
/// </summary>
internal sealed class SheetHead
{
    /// <summary>A header starts within so many rows with content.</summary>
    public const int LookAhead = 30;

    /// <summary>Stands between the rows of a divided header.</summary>
    public const string Divider = " / ";

    private const int MaxDepth = 5;
    private readonly Dictionary<int, Row> rows;
    private readonly MergedArea[] merges;
    private readonly CancellationToken cancellation;

    private SheetHead(SheetInfo info, List<Row> first, CancellationToken cancellation)
    {
        this.cancellation = cancellation;
        Info = info;
        Rows = first;
        // Taken now: an xls cannot be asked after its next sheet.
        merges = first.Count == 0 ? [] : [.. info.Merges.Where(area => area.Top <= first[^1].Number)];
        rows = first.DistinctBy(static row => row.Number).ToDictionary(static row => row.Number);
    }

    public SheetInfo Info { get; }

    public IReadOnlyList<Row> Rows { get; }

    /// <summary>Reads the head while the workbook is open and the sheet is the current one.</summary>
    public static SheetHead Read(Sheet sheet) =>
        new(
            sheet.Info,
            [.. sheet.Rows().Take(LookAhead + MaxDepth).Select(static row => row.Copy())],
            sheet.Cancellation
        );

    /// <param name="kept">Copies of the sheet's first rows, of which the head takes its own.</param>
    public static SheetHead Of(SheetInfo info, IReadOnlyList<Row> kept) =>
        new(info, [.. kept.Take(LookAhead + MaxDepth)], CancellationToken.None);

    public Cell this[int row, int column] => rows.TryGetValue(row, out var found) ? found[column] : default;

    public int CellsKept => Rows.Sum(static row => row.LastColumn);

    public int LastColumn => Rows.Count == 0 ? 0 : Rows.Max(static row => row.LastColumn);

    /// <summary>The text of a cell; every cell of a merged area has the text of its first one.</summary>
    /// <exception cref="OperationCanceledException">A hostile sheet has as many areas as a head has cells: time is up.
    /// </exception>
    public string TextAt(int row, int column)
    {
        cancellation.ThrowIfCancellationRequested();
        var own = this[row, column];
        if (!own.IsEmpty)
            return TextNormalizer.Tidy(own.Text);
        foreach (var area in merges)
        {
            if (area.Contains(row, column))
                return TextNormalizer.Tidy(this[area.Top, area.Left].Text);
        }

        return "";
    }

    /// <summary>
    /// How many rows a header that starts at <paramref name="row"/> may take: as its merged cells say, most likely
    /// first.
    /// </summary>
    public IEnumerable<int> DepthsAt(int row)
    {
        var areas = Array.FindAll(merges, area => area.Top == row && area.Bottom < row + MaxDepth);
        var depth = areas.Length == 0 ? 1 : areas.Max(static area => area.Bottom) - row + 1;
        yield return depth;
        if (!IsTitle(row) && depth < MaxDepth && Array.Exists(areas, static area => area.Right > area.Left))
            yield return depth + 1;
    }

    /// <summary>
    /// Alone in its row and merged from the first column on: a title or a heading of rows, under which no header is
    /// divided.
    /// </summary>
    public bool IsTitle(int row) =>
        rows.TryGetValue(row, out var found)
        && found.Columns is [var only]
        && only == FirstColumn
        && Array.Exists(merges, area => area.Top == row && area.Left == only && area.Right > only);

    private int FirstColumn => Rows.Min(static row => row.Columns is [var first, ..] ? first : int.MaxValue);

    /// <summary>The headers of all columns: «2018 год / Муниципальный уровень»; index 0 is column A.</summary>
    public IReadOnlyList<string> HeadersAt(int row, int depth) =>
        [.. Enumerable.Range(1, LastColumn).Select(column => HeaderAt(row, depth, column))];

    private string HeaderAt(int row, int depth, int column)
    {
        var parts = new List<string>();
        for (var at = row; at < row + depth; at++)
        {
            var part = TextAt(at, column);
            if (part.Length > 0 && (parts.Count == 0 || parts[^1] != part))
                parts.Add(part);
        }

        return string.Join(Divider, parts);
    }
}
