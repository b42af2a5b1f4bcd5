namespace QualityMonitor.Reports.Papers.Sheets;

public enum Side
{
    /// <summary>Text to the left, numbers to the right.</summary>
    General,
    Left,
    Centre,
    Right,
}

/// <summary>How a cell looks. Equal looks share one style of the workbook.</summary>
public sealed record CellLook
{
    public static CellLook Plain { get; } = new();

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public bool Underline { get; init; }

    /// <summary>Points.</summary>
    public int Size { get; init; } = 11;

    /// <summary>Six hex digits, as in <c>1F3A4D</c>.</summary>
    public string Colour { get; init; } = "1A1A1A";

    /// <summary>Background, six hex digits; null: none.</summary>
    public string? Fill { get; init; }

    /// <summary>Colour of a thin border on all sides; null: none.</summary>
    public string? Border { get; init; }

    public bool Wrap { get; init; }

    public Side Side { get; init; }

    /// <summary>Vertically in the middle instead of at the top.</summary>
    public bool Middle { get; init; }

    /// <summary>Steps from the cell's edge, about one letter each.</summary>
    public int Indent { get; init; }

    /// <summary>May be written in although its page is protected.</summary>
    public bool Input { get; init; }

    /// <summary>
    /// Number format in Excel's own language: <c>@</c> for text, <c>dd.mm.yyyy</c>, <c>#,##0.00</c>; empty for general.
    /// </summary>
    public string Format { get; init; } = "";
}
