using QualityMonitor.Reports.Papers.Sheets;

namespace QualityMonitor.Reports.Answers.Annotating;

/// <summary>How the list of remarks looks, in a workbook of its own and inside the sender's alike.</summary>
internal static class ListLooks
{
    private const string Line = "D5DBE1";

    public static readonly CellLook Title = new()
    {
        Bold = true,
        Size = 16,
        Colour = "15202B",
    };
    public static readonly CellLook Lead = new() { Size = 11, Colour = "5B6670" };
    public static readonly CellLook Head = new()
    {
        Bold = true,
        Size = 10,
        Colour = "5B6670",
        Fill = "EEF1F4",
        Border = Line,
        Wrap = true,
        Middle = true,
    };
    public static readonly CellLook Words = new() { Wrap = true, Border = Line };

    /// <summary>Text whatever it begins with, after somebody edits it too.</summary>
    public static readonly CellLook Value = Words with { Format = "@", Bold = true };

    public static readonly CellLook Link = Words with { Colour = "2563A8", Underline = true };
    public static readonly CellLook Error = Words with { Bold = true, Colour = "8E1B12", Fill = "F8CBC6" };
    public static readonly CellLook Warning = Words with { Bold = true, Colour = "6B4A00", Fill = "FFE699" };
}
