using System.Globalization;
using System.Text;
using System.Xml;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Workbooks;

/// <summary>A sheet that is one table: a frozen head with a filter, then rows.</summary>
/// <param name="Columns">Title and width in characters.</param>
internal sealed record SheetTable(
    string Name,
    IReadOnlyList<(string Title, double Width)> Columns,
    IEnumerable<IReadOnlyList<SheetCell>> Rows
)
{
    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>
    /// Writes cell by cell: a region's sources are some million cells, and as a tree of elements they would take
    /// gigabytes.
    /// </summary>
    /// <returns>The area that the filter is over.</returns>
    public string WriteTo(Stream part)
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
        WriteView(xml);
        xml.WriteStartElement("sheetData", Main);
        WriteRow(xml, [.. Columns.Select(static column => (SheetCell)column.Title)], 1, Styles.Head);
        var number = 1;
        foreach (var row in Rows)
        {
            WriteRow(xml, row, ++number, Styles.Text);
        }

        xml.WriteEndElement();
        var area = "A1:" + SourceCell.ColumnName(Columns.Count) + number.ToString(CultureInfo.InvariantCulture);
        Write(xml, "autoFilter", ("ref", area));

        // At its own size: two dozen columns on the width of one page could not be read.
        Write(xml, "pageSetup", ("orientation", "landscape"));
        xml.WriteEndElement();
        return area;
    }

    private void WriteView(XmlWriter xml)
    {
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        xml.WriteAttributeString("workbookViewId", "0");
        Write(xml, "pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
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

    private static void WriteRow(XmlWriter xml, IReadOnlyList<SheetCell> cells, int number, int textStyle)
    {
        var row = number.ToString(CultureInfo.InvariantCulture);
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", row);
        for (var index = 0; index < cells.Count; index++)
        {
            cells[index].WriteTo(xml, SourceCell.ColumnName(index + 1) + row, textStyle);
        }

        xml.WriteEndElement();
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
