using System.Globalization;
using System.Xml;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.ExcelXml;

/// <summary>One pass over the file for its styles, its sheets and what of them does not stand in their cells.</summary>
internal sealed class ExcelXmlBook
{
    private readonly ReadLimits limits;

    private ExcelXmlBook(ReadLimits limits)
    {
        this.limits = limits;
        Styles = new ExcelXmlStyles(limits);
    }

    public ExcelXmlStyles Styles { get; }

    public List<ExcelXmlSheet> Sheets { get; } = [];

    public static ExcelXmlBook Read(XmlReader xml, ReadLimits limits)
    {
        var book = new ExcelXmlBook(limits);
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "Style")
                book.Styles.Read(xml);
            else if (xml.LocalName == "Worksheet")
                book.ReadSheet(xml);
        }

        return book;
    }

    /// <summary>From 1; the attribute «Index» of a row, a column or a cell, else the next one.</summary>
    public static int Place(XmlReader xml, int next) =>
        Number(xml.Attribute("Index")) is > 0 and var given ? given : next;

    public static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private void ReadSheet(XmlReader xml)
    {
        if (Sheets.Count == limits.Sheets)
            throw new WorkbookRefusedException(LimitProblems.TooManySheets(Sheets.Count + 1, limits.Sheets));
        var sheet = new ExcelXmlSheet(xml.Attribute("Name") ?? "");
        Sheets.Add(sheet);
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        var (row, column, place) = (0, 0, 0);
        while (xml.NextInside(depth))
        {
            switch (xml.LocalName)
            {
                case "Column":
                    column = Place(xml, column + 1);
                    var span = Number(xml.Attribute("Span"));
                    if (XmlWalk.IsTrue(xml.Attribute("Hidden")))
                        sheet.Hidden.Add(column, (long)column + span);
                    column += span;
                    break;
                case "Row":
                    (row, place) = (Place(xml, row + 1), 0);
                    break;
                case "Cell":
                    place = Place(xml, place + 1);
                    place += NoteMerge(sheet, xml, row, place);
                    break;
                case "Visible":
                    sheet.IsHidden = xml.ReadString() is "SheetHidden" or "SheetVeryHidden";
                    break;
            }
        }
    }

    /// <returns>How many columns it covers beside its own.</returns>
    private int NoteMerge(ExcelXmlSheet sheet, XmlReader xml, int row, int column)
    {
        var (across, down) = (Number(xml.Attribute("MergeAcross")), Number(xml.Attribute("MergeDown")));
        if (across + down == 0)
            return 0;
        if (sheet.Merges.Count == limits.Merges)
            throw new WorkbookRefusedException(LimitProblems.TooManyMerges(sheet.Name, limits.Merges));
        sheet.Merges.Add(new MergedArea(row, column, row + down, column + across));
        return across;
    }
}
