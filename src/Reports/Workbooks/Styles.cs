using DocumentFormat.OpenXml.Spreadsheet;
using QualityMonitor.Indicators.Evaluation;

namespace QualityMonitor.Reports.Workbooks;

/// <summary>The cell styles of our workbooks; the constants are places in <see cref="Formats"/>.</summary>
internal static class Styles
{
    public const int Number = 0;
    public const int Text = 1;
    public const int Head = 2;
    public const int Day = 3;

    /// <summary>Of a text that begins like a formula: it stays a text when somebody edits the cell.</summary>
    public const int Quoted = 4;

    public const int TurnedHead = 5;
    public const int Foot = 6;

    /// <summary>A text that does not wrap.</summary>
    public const int Line = 7;

    private const int FirstStatus = 8;

    /// <summary>Built-in date format, shown in the reader's own way.</summary>
    private const uint ShortDate = 14;

    /// <summary>The first that is not built in.</summary>
    private const uint FirstSigned = 164;

    public const int Size = 9;

    /// <summary>Everywhere there is one of its measures: LibreOffice brings Liberation Sans.</summary>
    private const string Font = "Arial";

    private static readonly Status[] Statuses = Enum.GetValues<Status>();

    public static int TextOf(Status status) => FirstStatus + (2 * Array.IndexOf(Statuses, status));

    /// <summary>A number that is shown with the sign of its status and stays a number.</summary>
    public static int NumberOf(Status status) => TextOf(status) + 1;

    public static Stylesheet Sheet() =>
        new(
            new NumberingFormats(
                Statuses.Select(
                    (status, at) =>
                        new NumberingFormat
                        {
                            NumberFormatId = FirstSigned + (uint)at,
                            FormatCode = $"\"{StatusWords.Sign(status)} \"General",
                        }
                )
            ),
            new Fonts(Face(), Face(bold: true), Face(bold: true, "FF8C1D18"), Face(bold: false, "FF5A6675")),
            new Fills([
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                Solid("FFE6EAEE"),
                .. Statuses.Select(static status => Solid(Colour(status))),
            ]),
            new Borders(new Border(), Rules()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(Formats())
        );

    private static IEnumerable<CellFormat> Formats() =>
        [
            Format(0, 0, 0),
            Format(0, 0, 0),
            Format(1, 2, 0),
            Format(0, 0, ShortDate),
            Quote(Format(0, 0, 0)),
            Turn(Format(1, 2, 0)),
            Format(1, 0, 0),
            Unwrap(Format(0, 0, 0)),
            .. Statuses.SelectMany(
                static (status, at) =>
                    new[]
                    {
                        Format(FaceOf(status), 3 + (uint)at, 0),
                        Format(FaceOf(status), 3 + (uint)at, FirstSigned + (uint)at),
                    }
            ),
        ];

    /// <summary>Darker as it gets worse, for copiers; the sign says the same.</summary>
    private static string Colour(Status status) =>
        status switch
        {
            Status.Met => "FFE2F3E8",
            Status.Missed => "FFEBA9A4",
            Status.AtRisk => "FFF7D98B",
            Status.NoFact => "FFFFFFFF",
            _ => "FFF2F4F7",
        };

    private static uint FaceOf(Status status) =>
        status switch
        {
            Status.Missed => 2,
            Status.Met => 0,
            Status.AtRisk => 1,
            _ => 3,
        };

    private static Font Face(bool bold = false, string? colour = null)
    {
        var font = new Font();
        if (bold)
            font.Append(new Bold());
        font.Append(new FontSize { Val = Size });
        if (colour is not null)
            font.Append(new Color { Rgb = colour });
        font.Append(new FontName { Val = Font });
        return font;
    }

    private static Fill Solid(string colour) =>
        new(
            new PatternFill
            {
                PatternType = PatternValues.Solid,
                ForegroundColor = new ForegroundColor { Rgb = colour },
            }
        );

    private static Border Rules()
    {
        static Color Grey() => new() { Rgb = "FFC3CAD2" };
        return new Border(
            new LeftBorder(Grey()) { Style = BorderStyleValues.Thin },
            new RightBorder(Grey()) { Style = BorderStyleValues.Thin },
            new TopBorder(Grey()) { Style = BorderStyleValues.Thin },
            new BottomBorder(Grey()) { Style = BorderStyleValues.Thin },
            new DiagonalBorder()
        );
    }

    private static CellFormat Format(uint font, uint fill, uint number) =>
        new(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top })
        {
            FontId = font,
            FillId = fill,
            NumberFormatId = number,
            FormatId = 0,
            BorderId = 1,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            ApplyNumberFormat = true,
        };

    private static CellFormat Quote(CellFormat format)
    {
        format.QuotePrefix = true;
        return format;
    }

    private static CellFormat Unwrap(CellFormat format)
    {
        format.Alignment!.WrapText = false;
        return format;
    }

    private static CellFormat Turn(CellFormat format)
    {
        format.Alignment!.TextRotation = 90;
        format.Alignment.Vertical = VerticalAlignmentValues.Bottom;
        return format;
    }
}
