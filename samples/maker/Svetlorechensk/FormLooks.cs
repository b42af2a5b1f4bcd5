using QualityMonitor.Reports.Papers.Sheets;

namespace QualityMonitor.SampleMaker.Svetlorechensk;

internal static class FormLooks
{
    public static CellLook Title { get; } =
        new()
        {
            Bold = true,
            Size = 13,
            Wrap = true,
            Middle = true,
            Side = Side.Centre,
        };

    public static CellLook Label { get; } = new() { Bold = true };

    public static CellLook Field { get; } = new() { Border = "B0B8BF", Side = Side.Left };

    public static CellLook Header { get; } =
        new()
        {
            Bold = true,
            Wrap = true,
            Middle = true,
            Side = Side.Centre,
            Fill = "E4EBF0",
            Border = "B0B8BF",
        };

    public static CellLook Words { get; } = new() { Wrap = true, Border = "B0B8BF" };

    public static CellLook Text { get; } = Words with { Format = "@" };

    public static CellLook Figure { get; } = new() { Side = Side.Centre, Border = "B0B8BF" };

    /// <summary>Excel's own day and month, as it shows a typed 7/9.</summary>
    public static CellLook DayMonth { get; } = Figure with { Format = "dd/mmm" };

    /// <summary>Not to be filled for this kind of indicator.</summary>
    public static CellLook Closed { get; } = Figure with { Fill = "ECECEC" };

    public static CellLook Note { get; } = new() { Italic = true, Size = 9 };

    public static void Put(SheetPage page, int row, int column, object? value)
    {
        switch (value)
        {
            case decimal figure:
                page.Number(row, column, figure, Figure);
                break;
            case DateOnly date:
                page.Date(row, column, date, DayMonth);
                break;
            case CellError error:
                page.Error(row, column, error.Text, Figure);
                break;
            case string text:
                page.Text(row, column, text, Figure with { Format = "@" });
                break;
            default:
                page.Blank(row, column, Closed);
                break;
        }
    }
}
