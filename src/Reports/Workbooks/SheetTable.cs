using System.Globalization;
using System.Text;
using System.Xml;
using QualityMonitor.Reports.Papers.Sheets;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Workbooks;

/// <summary>
/// A sheet that is one table: a frozen head with a filter, then rows. It prints on A4 across, the width of one page, with
/// the head on every page.
/// </summary>
/// <param name="Columns">Title and width in characters. Up to <see cref="Widest"/> of what is printed stand on the width
/// of one page.</param>
internal sealed record SheetTable(
    string Name,
    IReadOnlyList<(string Title, double Width)> Columns,
    IEnumerable<IReadOnlyList<SheetCell>> Rows
)
{
    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>
    /// Characters on the width of a page in eight points: a head reads them on paper. Of what is wider the printing
    /// program would make smaller ones.
    /// </summary>
    internal const double Widest = 168;

    /// <summary>In points: half a name, turned.</summary>
    private const double TurnedHeight = 135;

    private const double LineHeight = Styles.Size * 1.3;

    /// <summary>Excel knows no higher row.</summary>
    private const int MostLines = 34;

    /// <summary>Letters on the width of a digit, which columns are measured in, where all of them are bold.</summary>
    private const double BoldLetters = 0.9;

    /// <summary>Columns that are printed; the others are for the screen. Null: all.</summary>
    public int? Printed { get; init; }

    /// <summary>Columns that stay in sight, and are repeated where the table is several pages wide.</summary>
    public int Frozen { get; init; }

    private PrintFit Fit =>
        PrintFit.Of([.. Columns.Take(Printed ?? Columns.Count).Select(static one => one.Width)], Widest, Frozen);

    /// <summary>
    /// Rows are one line high: a long list whose long texts stand whole on another sheet, or in the cell when it is
    /// clicked.
    /// </summary>
    public bool IsDense { get; init; }

    /// <summary>Titles after the first stand upright: many narrow columns.</summary>
    public bool IsTurned { get; init; }

    /// <summary>Rows below the table: the filter and sorting leave them alone.</summary>
    public IReadOnlyList<IReadOnlyList<SheetCell>> Foot { get; init; } = [];

    /// <summary>
    /// Writes cell by cell: a region's sources are some million cells, and as a tree of elements they would take
    /// gigabytes.
    /// </summary>
    /// <param name="footer">At the foot of every page, on its left.</param>
    public SheetAreas WriteTo(Stream part, string footer)
    {
        using var xml = XmlWriter.Create(
            part,
            new XmlWriterSettings
            {
                Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                CloseOutput = false,
            }
        );
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetPr", Main);
        Write(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        WriteView(xml);
        xml.WriteStartElement("sheetData", Main);
        WriteHead(xml);
        var number = 1;
        foreach (var row in Rows)
            WriteRow(xml, row, ++number, IsDense ? Styles.Line : Styles.Text);
        var last = number;
        foreach (var row in Foot)
            WriteRow(xml, row, ++number, Styles.Foot);

        xml.WriteEndElement();
        Write(xml, "autoFilter", ("ref", $"A1:{SourceCell.ColumnName(Columns.Count)}{last}"));
        WritePage(xml, footer);
        xml.WriteEndElement();
        return new SheetAreas(Columns.Count, last, Printed ?? Columns.Count, number, Fit.Repeated);
    }

    private void WriteHead(XmlWriter xml)
    {
        StartRow(
            xml,
            "1",
            IsTurned ? TurnedHeight : Height([.. Columns.Select(static one => (SheetCell)one.Title)], BoldLetters)
        );
        foreach (var (index, column) in Columns.Index())
        {
            var style = IsTurned && index > 0 ? Styles.TurnedHead : Styles.Head;
            ((SheetCell)column.Title).WriteTo(xml, SourceCell.ColumnName(index + 1) + "1", style);
        }

        xml.WriteEndElement();
    }

    private void WriteView(XmlWriter xml)
    {
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        xml.WriteAttributeString("workbookViewId", "0");
        var corner = SourceCell.ColumnName(Frozen + 1) + "2";
        if (Frozen == 0)
            Write(
                xml,
                "pane",
                ("ySplit", "1"),
                ("topLeftCell", corner),
                ("activePane", "bottomLeft"),
                ("state", "frozen")
            );
        else
            Write(
                xml,
                "pane",
                ("xSplit", Frozen.ToString(CultureInfo.InvariantCulture)),
                ("ySplit", "1"),
                ("topLeftCell", corner),
                ("activePane", "bottomRight"),
                ("state", "frozen")
            );
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("cols", Main);
        foreach (var (index, (_, width)) in Columns.Index())
        {
            var place = (index + 1).ToString(CultureInfo.InvariantCulture);
            Write(
                xml,
                "col",
                ("min", place),
                ("max", place),
                ("width", width.ToString(CultureInfo.InvariantCulture)),
                ("customWidth", "1")
            );
        }

        xml.WriteEndElement();
    }

    private void WriteRow(XmlWriter xml, IReadOnlyList<SheetCell> cells, int number, int style)
    {
        var row = number.ToString(CultureInfo.InvariantCulture);
        StartRow(xml, row, style == Styles.Line ? LineHeight + 2 : Height(cells));
        for (var index = 0; index < cells.Count; index++)
        {
            cells[index].WriteTo(xml, SourceCell.ColumnName(index + 1) + row, style);
        }

        xml.WriteEndElement();
    }

    private static void StartRow(XmlWriter xml, string number, double height)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", number);
        xml.WriteAttributeString("ht", Math.Round(height, 1).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Room for the longest text: Excel would find it itself, LibreOffice and printers do not.</summary>
    private double Height(IReadOnlyList<SheetCell> cells, double letters = 1)
    {
        var most = 1;
        for (var index = 0; index < cells.Count; index++)
        {
            if (cells[index].Text is { } text)
                most = Math.Max(most, RowFit.Lines(text, Columns[index].Width * letters));
        }

        return (Math.Min(most, MostLines) * LineHeight) + 2;
    }

    /// <summary>A4 across, as high as it comes; inches.</summary>
    private void WritePage(XmlWriter xml, string footer)
    {
        Write(
            xml,
            "pageMargins",
            ("left", "0.35"),
            ("right", "0.35"),
            ("top", "0.4"),
            ("bottom", "0.55"),
            ("header", "0.2"),
            ("footer", "0.25")
        );
        Write(
            xml,
            "pageSetup",
            ("paperSize", "9"),
            ("fitToWidth", Fit.Pages.ToString(CultureInfo.InvariantCulture)),
            ("fitToHeight", "0"),
            ("orientation", "landscape")
        );
        xml.WriteStartElement("headerFooter", Main);
        xml.WriteElementString("oddFooter", Main, $"&L{PageText(footer)}&C&A&R&P из &N");
        xml.WriteEndElement();
    }

    /// <summary>An ampersand is a command there, and all three parts together hold no more than 255 characters.</summary>
    private static string PageText(string text)
    {
        const int Most = 100;
        return (text.Length > Most ? text[..Most] : text).Replace("&", "&&", StringComparison.Ordinal);
    }

    private static void Write(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Main);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }
}

/// <summary>Where things stand on a written sheet.</summary>
/// <param name="Rows">The last row that the filter is over.</param>
/// <param name="PrintedRows">The last row of all.</param>
/// <param name="Repeated">So many columns are printed on every page; 0 where the table is one page wide.</param>
internal readonly record struct SheetAreas(int Columns, int Rows, int PrintedColumns, int PrintedRows, int Repeated);
