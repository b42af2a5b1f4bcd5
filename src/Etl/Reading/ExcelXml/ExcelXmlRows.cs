using System.Globalization;
using System.Xml;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.ExcelXml;

/// <summary>Walks the table of one sheet once. What has no place of its own stands right of, or below, the one before.</summary>
internal sealed class ExcelXmlRows(XmlReader xml, ExcelXmlStyles styles, SheetBounds bounds, ReadLimits limits)
{
    private readonly Row row = new();
    private readonly RaisedText text = new();
    private int number;
    private int column;

    public IEnumerable<Row> Read()
    {
        if (xml.IsEmptyElement)
            yield break;
        var depth = xml.Depth;
        while (xml.NextInside(depth))
        {
            if (xml.LocalName != "Row")
            {
                xml.SkipElement();
                continue;
            }

            ReadRow();
            if (row.Count == 0)
                continue;
            bounds.Check(row);
            yield return row;
        }
    }

    private void ReadRow()
    {
        number = ExcelXmlBook.Place(xml, number + 1);
        bounds.CheckRow(number);
        row.Begin(number);
        row.IsHidden = XmlWalk.IsTrue(xml.Attribute("Hidden"));
        var span = ExcelXmlBook.Number(xml.Attribute("Span"));
        column = 0;
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.NextInside(depth))
            {
                if (xml.LocalName == "Cell")
                    ReadCell();
                else
                    xml.SkipElement();
            }
        }

        number += span;
    }

    private void ReadCell()
    {
        column = ExcelXmlBook.Place(xml, column + 1);
        if (column > SheetBounds.LastColumn)
            throw new InvalidDataException("A cell stands behind the last column a sheet can have.");
        var across = ExcelXmlBook.Number(xml.Attribute("MergeAcross"));
        var (style, isFormula) = (xml.Attribute("StyleID"), xml.Attribute("Formula") is not null);
        Cell? found = null;
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.NextInside(depth))
            {
                if (xml.LocalName == "Data")
                    found = ReadData(styles.FormatOf(style));
                else
                    xml.SkipElement();
            }
        }

        var cell = found ?? (isFormula ? Cell.OfError(CellFaults.NoValue) : default);
        if (!cell.IsEmpty)
            row.Put(column, cell);
        column += across;
    }

    private Cell ReadData(NumberFormat format)
    {
        var type = xml.Attribute("Type");
        var value = ReadText();
        return type switch
        {
            "Number" when SpreadsheetNumber.TryParse(value, out var read) => format.Kind
                is FormatKind.Plain
                    or FormatKind.Percent
                ? format.Show(read)
                : SerialDate.Read((double)read, read, format.Kind, date1904: false),
            "DateTime" when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) =>
                Cell.OfDate(date),
            "Boolean" => Cell.OfBoolean(value == "1"),
            "Error" => Cell.OfError(value),
            _ => Cell.OfText(value),
        };
    }

    /// <summary>A text may be set in runs, some of them raised.</summary>
    private string ReadText()
    {
        text.Clear();
        if (xml.IsEmptyElement)
            return "";
        var (depth, raised) = (xml.Depth, int.MaxValue);
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == raised)
                raised = int.MaxValue;
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Sup", IsEmptyElement: false })
                raised = Math.Min(raised, xml.Depth);
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                text.Add(xml.Value, isRaised: xml.Depth > raised);
            if (text.Length > limits.StringLength)
                throw new WorkbookRefusedException(LimitProblems.TooLongText(limits.StringLength));
        }

        return text.ToString();
    }
}
