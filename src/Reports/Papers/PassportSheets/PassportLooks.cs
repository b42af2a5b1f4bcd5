using QualityMonitor.Reports.Papers.Sheets;

namespace QualityMonitor.Reports.Papers.PassportSheets;

/// <summary>The few looks of the passport: one ink, one accent, pale lines.</summary>
internal static class PassportLooks
{
    private const string Accent = "1F5673";
    private const string Line = "D5DCE2";
    private const string Ink = "22303A";
    private const string Grey = "7A8791";

    public static CellLook Title { get; } =
        new()
        {
            Bold = true,
            Size = 18,
            Colour = Accent,
            Middle = true,
        };

    public static CellLook Lead { get; } =
        new()
        {
            Colour = Grey,
            Wrap = true,
            Side = Side.Left,
        };

    public static CellLook Label { get; } =
        new()
        {
            Bold = true,
            Colour = Ink,
            Fill = "EEF3F6",
            Border = Line,
            Wrap = true,
            Middle = true,
            Indent = 1,
            Side = Side.Left,
        };

    /// <summary>A column that must be filled.</summary>
    public static CellLook Header { get; } =
        new()
        {
            Bold = true,
            Colour = "FFFFFF",
            Fill = Accent,
            Border = Line,
            Wrap = true,
            Middle = true,
            Side = Side.Centre,
        };

    /// <summary>A column that may stay empty.</summary>
    public static CellLook OptionalHeader { get; } = Header with { Bold = false, Colour = Accent, Fill = "D9E6EE" };

    public static CellLook Words { get; } =
        new()
        {
            Colour = Ink,
            Border = Line,
            Wrap = true,
        };

    /// <summary>Text even where it looks like a figure or a date: Excel would turn 1.4 into the 1st of April.</summary>
    public static CellLook Text { get; } = Words with { Format = "@", Side = Side.Left };

    public static CellLook Number { get; } = Words with { Side = Side.Centre };

    public static CellLook Date { get; } = Words with { Format = "dd.mm.yyyy", Side = Side.Centre };

    public static CellLook Section { get; } =
        new()
        {
            Bold = true,
            Size = 13,
            Colour = Accent,
        };

    public static CellLook HelpText { get; } = new() { Colour = Ink, Wrap = true };

    public static CellLook HelpCell { get; } = Words with { Format = "@", Side = Side.Left, Middle = true, Indent = 1 };

    public static CellLook Example { get; } = HelpCell with { Colour = Grey, Italic = true };
}
