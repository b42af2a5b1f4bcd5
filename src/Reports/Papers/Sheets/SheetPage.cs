namespace QualityMonitor.Reports.Papers.Sheets;

/// <summary>One worksheet in memory. Rows and columns are counted from 1.</summary>
public sealed class SheetPage
{
    private readonly SortedDictionary<(int Row, int Column), SheetCell> cells = [];
    private readonly SortedDictionary<int, double> heights = [];
    private readonly SortedDictionary<int, (double Width, CellLook Look)> columns = [];
    private readonly List<string> merges = [];
    private readonly List<EntryRule> rules = [];

    internal SheetPage(string name) => Name = name;

    public string Name { get; }

    /// <summary>Rows that stay in sight and are repeated on every printed page.</summary>
    public int FrozenRows { get; set; }

    public int FrozenColumns { get; set; }

    /// <summary>Columns that say what a row is about: repeated where the others do not fit the width of one page.</summary>
    public int RepeatedColumns { get; set; }

    public bool Landscape { get; set; }

    /// <summary>Six hex digits; null: none.</summary>
    public string? TabColour { get; set; }

    /// <summary>A range such as <c>A1:F40</c> with filter buttons; null: none.</summary>
    public string? Filter { get; set; }

    /// <summary>A range where figures written as text are meant to be text, so that Excel marks none of them.</summary>
    public string? TextFigures { get; set; }

    public bool GridLines { get; set; } = true;

    /// <summary>
    /// Only cells whose look says <see cref="CellLook.Input"/> may be written in. Without a password: it guards against
    /// slips, not against people.
    /// </summary>
    public bool IsProtected { get; set; }

    /// <summary>Columns that nobody sees.</summary>
    internal HashSet<int> HiddenColumns { get; } = [];

    public void Hide(int column) => HiddenColumns.Add(column);

    internal PrintFit Print =>
        PrintFit.Of(
            [.. columns.Select(one => HiddenColumns.Contains(one.Key) ? 0 : one.Value.Width)],
            Landscape,
            RepeatedColumns
        );

    internal IReadOnlyDictionary<(int Row, int Column), SheetCell> Cells => cells;

    internal IReadOnlyDictionary<int, double> Heights => heights;

    internal IReadOnlyDictionary<int, (double Width, CellLook Look)> Columns => columns;

    internal IReadOnlyList<string> Merges => merges;

    internal IReadOnlyList<EntryRule> Rules => rules;

    public void Text(int row, int column, string text, CellLook look) =>
        cells[(row, column)] = new SheetCell.Words(text, look);

    public void Number(int row, int column, decimal number, CellLook look) =>
        cells[(row, column)] = new SheetCell.Figure(number, look);

    /// <summary>Give the look a date format: without one Excel shows a number of days.</summary>
    public void Date(int row, int column, DateOnly date, CellLook look) =>
        cells[(row, column)] = new SheetCell.Figure(date.DayNumber - new DateOnly(1899, 12, 30).DayNumber, look);

    /// <summary>An error cell, <c>#N/A</c> for example (Russian Excel shows it as #Н/Д).</summary>
    public void Error(int row, int column, string error, CellLook look) =>
        cells[(row, column)] = new SheetCell.Error(error, look);

    public void Blank(int row, int column, CellLook look) => cells[(row, column)] = new SheetCell.Empty(look);

    /// <param name="width">In characters.</param>
    /// <param name="look">Of the cells nobody has written yet.</param>
    public void Column(int column, double width, CellLook? look = null) =>
        columns[column] = (width, look ?? CellLook.Plain);

    /// <summary>Needed for merged cells and for air; other rows are fitted to the text that wraps in them.</summary>
    public void Height(int row, double points) => heights[row] = points;

    public void Merge(string range) => merges.Add(range);

    public void Rule(EntryRule rule) => rules.Add(rule);
}

/// <summary>What stands in a cell.</summary>
internal abstract record SheetCell(CellLook Look)
{
    public sealed record Words(string Text, CellLook Look) : SheetCell(Look);

    public sealed record Figure(decimal Value, CellLook Look) : SheetCell(Look);

    public sealed record Error(string Text, CellLook Look) : SheetCell(Look);

    public sealed record Empty(CellLook Look) : SheetCell(Look);
}
