using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace QualityMonitor.Reports.Papers.Sheets;

/// <summary>The workbook's styles: every different <see cref="CellLook"/> once, the plain one first.</summary>
internal sealed class Looks
{
    /// <summary>Numbers of own formats begin here; smaller ones belong to Excel.</summary>
    private const uint FirstOwnFormat = 164;

    private readonly List<CellLook> looks = [CellLook.Plain];

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<CellLook> All => looks;

    public uint Place(CellLook look)
    {
        var place = looks.IndexOf(look);
        if (place < 0)
        {
            place = looks.Count;
            looks.Add(look);
        }

        return (uint)place;
    }

    public Stylesheet Build()
    {
        var fonts = looks
            .Select(look => (look.Bold, look.Italic, look.Underline, look.Size, look.Colour))
            .Distinct()
            .ToList();
        // Excel keeps the first two fills for itself, whatever a file says.
        var fills = new List<string?> { null, null }
            .Concat(
                looks.Where(look => look.Fill is not null).Select(look => look.Fill).Distinct(StringComparer.Ordinal)
            )
            .ToList();
        var borders = looks.Select(look => look.Border).Distinct(StringComparer.Ordinal).ToList();
        var formats = looks
            .Select(look => look.Format)
            .Where(format => format.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return new Stylesheet(
            new NumberingFormats(
                formats.Select(
                    (format, index) =>
                        new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)index, FormatCode = format }
                )
            ),
            new Fonts(fonts.Select(font => Font(font.Bold, font.Italic, font.Underline, font.Size, font.Colour))),
            new Fills(
                fills.Select((fill, index) => Fill(fill, index == 1 ? PatternValues.Gray125 : PatternValues.None))
            ),
            new Borders(borders.Select(Border)),
            new CellStyleFormats(
                new CellFormat
                {
                    NumberFormatId = 0,
                    FontId = 0,
                    FillId = 0,
                    BorderId = 0,
                }
            ),
            new CellFormats(
                looks.Select(look => new CellFormat(
                    look.Input ? [Alignment(look), new Protection { Locked = false }] : [Alignment(look)]
                )
                {
                    ApplyProtection = look.Input ? true : null,
                    NumberFormatId = look.Format.Length == 0 ? 0 : FirstOwnFormat + (uint)formats.IndexOf(look.Format),
                    FontId = (uint)fonts.IndexOf((look.Bold, look.Italic, look.Underline, look.Size, look.Colour)),
                    FillId = look.Fill is null ? 0 : (uint)fills.IndexOf(look.Fill),
                    BorderId = (uint)borders.IndexOf(look.Border),
                    FormatId = 0,
                    ApplyNumberFormat = true,
                    ApplyFont = true,
                    ApplyFill = true,
                    ApplyBorder = true,
                    ApplyAlignment = true,
                })
            ),
            new CellStyles(
                new CellStyle
                {
                    Name = "Normal",
                    FormatId = 0,
                    BuiltinId = 0,
                }
            )
        );
    }

    public static Font Font(CellLook look) => Font(look.Bold, look.Italic, look.Underline, look.Size, look.Colour);

    private static Font Font(bool bold, bool italic, bool underline, int size, string colour)
    {
        var font = new Font();
        if (bold)
            font.Append(new Bold());
        if (italic)
            font.Append(new Italic());
        if (underline)
            font.Append(new Underline());
        font.Append(
            new FontSize { Val = size },
            new Color { Rgb = "FF" + colour },
            new FontName { Val = "Calibri" },
            new FontFamilyNumbering { Val = 2 }
        );
        return font;
    }

    public static Fill Fill(string? colour, PatternValues without) =>
        new(
            colour is null
                ? new PatternFill { PatternType = without }
                : new PatternFill(new ForegroundColor { Rgb = "FF" + colour }) { PatternType = PatternValues.Solid }
        );

    public static Border Border(string? colour)
    {
        OpenXmlElement[] sides = [new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder()];
        if (colour is not null)
        {
            foreach (var side in sides.Cast<BorderPropertiesType>())
            {
                side.Style = BorderStyleValues.Thin;
                side.Append(new Color { Rgb = "FF" + colour });
            }
        }

        return new Border([.. sides, new DiagonalBorder()]);
    }

    public static Alignment Alignment(CellLook look) =>
        new()
        {
            WrapText = look.Wrap ? true : null,
            Vertical = look.Middle ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top,
            Horizontal = look.Side switch
            {
                Side.Left => HorizontalAlignmentValues.Left,
                Side.Centre => HorizontalAlignmentValues.Center,
                Side.Right => HorizontalAlignmentValues.Right,
                _ => null,
            },
            Indent = look.Indent > 0 ? (uint)look.Indent : null,
        };
}
