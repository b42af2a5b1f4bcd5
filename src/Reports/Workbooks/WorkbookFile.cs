using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Workbooks;

/// <summary>Writes a workbook whose bytes follow from its content alone.</summary>
internal static class WorkbookFile
{
    /// <param name="footer">At the foot of every printed page.</param>
    public static byte[] Write(IReadOnlyList<SheetTable> tables, string footer)
    {
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            // The SDK draws this id at random.
            document.ChangeIdOfPart(book, "rId1");
            book.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = Styles.Sheet();
            var sheets = new Sheets();
            var names = new DefinedNames();
            for (var index = 0; index < tables.Count; index++)
            {
                var id = $"rId{index + 1}";
                using (var part = book.AddNewPart<WorksheetPart>(id).GetStream(FileMode.Create))
                    names.Append(Names(tables[index].Name, tables[index].WriteTo(part, footer), (uint)index));
                sheets.Append(
                    new Sheet
                    {
                        Id = id,
                        SheetId = (uint)index + 1,
                        Name = tables[index].Name,
                    }
                );
            }

            book.Workbook = new Workbook(sheets, names);
        }

        return ZipTimes.Fix(memory.ToArray());
    }

    /// <summary>
    /// Excel keeps a sheet's filter under a hidden name as well, and LibreOffice loses the filter without it; what is
    /// printed, and repeated on every page, has no other place.
    /// </summary>
    private static DefinedName[] Names(string sheet, SheetAreas areas, uint index)
    {
        var quoted = $"'{sheet}'!";
        var filter = Name("_xlnm._FilterDatabase", index, quoted + Area(areas.Columns, areas.Rows));
        filter.Hidden = true;
        return
        [
            filter,
            Name("_xlnm.Print_Area", index, quoted + Area(areas.PrintedColumns, areas.PrintedRows)),
            Name("_xlnm.Print_Titles", index, quoted + "$1:$1"),
        ];
    }

    private static DefinedName Name(string name, uint sheet, string area) =>
        new(area) { Name = name, LocalSheetId = sheet };

    private static string Area(int columns, int rows) => $"$A$1:${SourceCell.ColumnName(columns)}${rows}";
}
