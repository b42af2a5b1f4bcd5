using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace QualityMonitor.Bench;

/// <summary>A workbook by the Open XML SDK: its parts are trees already, cloned into a new package and saved.</summary>
internal sealed class BareWorkbook
{
    private readonly Workbook book;
    private readonly Stylesheet styles;
    private readonly List<(string Id, Worksheet Sheet)> sheets;

    public BareWorkbook(byte[] xlsx)
    {
        using var known = SpreadsheetDocument.Open(new MemoryStream(xlsx), isEditable: false);
        var part = known.WorkbookPart!;
        book = (Workbook)part.Workbook!.CloneNode(true);
        styles = (Stylesheet)part.WorkbookStylesPart!.Stylesheet!.CloneNode(true);
        sheets =
        [
            .. part.WorksheetParts.Select(one => (part.GetIdOfPart(one), (Worksheet)one.Worksheet!.CloneNode(true))),
        ];
    }

    public long Write()
    {
        using var memory = new MemoryStream();
        using (var made = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var part = made.AddWorkbookPart();
            part.AddNewPart<WorkbookStylesPart>().Stylesheet = (Stylesheet)styles.CloneNode(true);
            foreach (var (id, sheet) in sheets)
                part.AddNewPart<WorksheetPart>(id).Worksheet = (Worksheet)sheet.CloneNode(true);
            part.Workbook = (Workbook)book.CloneNode(true);
        }

        return memory.Length;
    }
}
