namespace QualityMonitor.Reports.Documents;

/// <param name="Width">As a part of all columns' widths together.</param>
public sealed record Column(string Head, double Width, Align Align = Align.Left)
{
    /// <summary>Said once above neighbouring columns of the same group; empty for none.</summary>
    public string Group { get; init; } = "";
}

public enum Align
{
    Left,
    Centre,
}

public sealed record Row(IReadOnlyList<Cell> Cells)
{
    /// <summary>One bold cell over all columns, kept with the row below.</summary>
    public bool IsSection { get; private init; }

    public static Row Of(params Cell[] cells) => new(cells);

    public static Row Section(string text) => new([Cell.Of(Line.Bold(text))]) { IsSection = true };
}

/// <summary>Paragraphs of a cell, in the alignment of its column.</summary>
public sealed record Cell(IReadOnlyList<Line> Lines)
{
    public static Cell Of(params Line[] lines) => new(lines);

    public static Cell Bold(string text) => Of(Line.Bold(text));

    public static implicit operator Cell(string text) => new([text]);
}
