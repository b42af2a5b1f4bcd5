using System.Xml;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.ExcelXml;

/// <summary>
/// A workbook in one file of XML, as Excel 2003 writes it and as many programs export: «XML Spreadsheet», most often
/// named .xls or .xml.
/// </summary>
internal sealed class ExcelXmlSource : IWorkbookSource
{
    private readonly SourceStream file;
    private readonly ReadLimits limits;
    private readonly ExcelXmlBook book;

    public ExcelXmlSource(SourceStream file, ReadLimits limits)
    {
        (this.file, this.limits) = (file, limits);
        using var xml = Open();
        book = ExcelXmlBook.Read(xml, limits);
        if (book.Sheets.Count == 0)
            throw new WorkbookRefusedException(ReadingProblems.NoSheets());
    }

    public string Format => "xml";

    public ReadTally Tally { get; } = new();

    public IEnumerable<Sheet> Sheets() =>
        book.Sheets.Select(
            (sheet, index) =>
                new Sheet(
                    new SheetInfo(index + 1, sheet.Name, sheet.IsHidden, () => sheet.Merges, sheet.Hidden),
                    Tally,
                    () => Rows(index + 1, sheet.Name),
                    file.Cancellation
                )
        );

    public void Dispose() { }

    private IEnumerable<Row> Rows(int number, string name)
    {
        using var xml = Open();
        var met = 0;
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            met += xml.LocalName == "Worksheet" ? 1 : 0;
            if (met > number)
                yield break;
            if (met < number || xml.LocalName != "Table")
                continue;
            foreach (var row in new ExcelXmlRows(xml, book.Styles, new SheetBounds(name, Tally, limits), limits).Read())
                yield return row;
            yield break;
        }
    }

    private XmlReader Open() => XmlWalk.Open(new OwnPlace(file));
}
