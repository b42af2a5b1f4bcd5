using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Answers.Annotating.Xlsx;

/// <summary>
/// The sender's own workbook with our remarks: conditional formats colour the cells and let go of them once they are
/// corrected, notes say what is expected, a first sheet lists everything with links. No cell, formula or style of the
/// sender's is written. The same file and remarks give the same bytes.
/// </summary>
internal static class AnnotatedWorkbook
{
    /// <returns>Null for a workbook with macros or a template.</returns>
    /// <exception cref="Exception">Any, of the library: the workbook cannot be changed safely.</exception>
    public static byte[]? Write(byte[] original, string fileName, IReadOnlyList<Remark> remarks)
    {
        using var memory = new MemoryStream();
        memory.Write(original);
        memory.Position = 0;
        using (var document = SpreadsheetDocument.Open(memory, isEditable: true, new OpenSettings { AutoSave = false }))
        {
            if (document.DocumentType != SpreadsheetDocumentType.Workbook || document.WorkbookPart is not { } book)
                return null;

            Mark(book, remarks);
            ListSheet.Put(book, fileName, remarks);
        }

        return ZipTimes.Fix(memory.ToArray());
    }

    private static void Mark(WorkbookPart book, IReadOnlyList<Remark> remarks)
    {
        var colours = new MarkColours(book);
        var texts = new CellTexts(book);
        var bySheet = MarkedCell.BySheet(remarks);
        foreach (var sheet in book.Workbook.Sheets!.Elements<Sheet>())
        {
            if (book.GetPartById(sheet.Id!.Value!) is not WorksheetPart part)
                continue;

            // Two selected tabs are a group in Excel: what is typed into one lands in both.
            foreach (
                var view in part
                    .Worksheet.Elements<SheetViews>()
                    .SelectMany(static views => views.Elements<SheetView>())
            )
                view.TabSelected = null;
            CellMarks.Put(part.Worksheet, [.. bySheet[sheet.Name!.Value!]], colours, texts);
            Notes.Put(part, [.. bySheet[sheet.Name!.Value!]]);
            part.Worksheet.Save();
        }

        colours.Save();
    }
}
