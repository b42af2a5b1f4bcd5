using DocumentFormat.OpenXml.Spreadsheet;

namespace QualityMonitor.Reports.Workbooks;

/// <summary>The few cell styles of our workbooks.</summary>
internal static class Styles
{
    public const int Plain = 0;
    public const int Text = 1;
    public const int Head = 2;
    public const int Day = 3;

    /// <summary>Built-in date format, shown in the reader's own way.</summary>
    private const uint ShortDate = 14;

    public static Stylesheet Sheet() =>
        new(
            new Fonts(
                new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
                new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })
            ),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(
                    new PatternFill
                    {
                        PatternType = PatternValues.Solid,
                        ForegroundColor = new ForegroundColor { Rgb = "FFE6EAEE" },
                    }
                )
            ),
            new Borders(
                new Border(
                    new LeftBorder(),
                    new RightBorder(),
                    new TopBorder(),
                    new BottomBorder(),
                    new DiagonalBorder()
                )
            ),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(Format(0, 0, 0), Format(0, 0, 0), Format(1, 2, 0), Format(0, 0, ShortDate))
        );

    private static CellFormat Format(uint font, uint fill, uint number) =>
        new(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top })
        {
            FontId = font,
            FillId = fill,
            NumberFormatId = number,
            FormatId = 0,
            BorderId = 0,
            ApplyFont = true,
            ApplyFill = true,
            ApplyAlignment = true,
            ApplyNumberFormat = true,
        };
}
