using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Workbooks;

/// <summary>Writes a workbook whose bytes follow from its content alone.</summary>
internal static class WorkbookFile
{
    private const string SheetPath = "xl/worksheets/sheet";

    /// <summary>
    /// The sheets go straight into the archive: the packaging library keeps every part unpacked until the end, and a
    /// region's are seventy megabytes. All else is its own work.
    /// </summary>
    /// <param name="footer">At the foot of every printed page.</param>
    public static byte[] Write(IReadOnlyList<SheetTable> tables, string footer)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            var areas = tables.Select((table, index) => WriteSheet(archive, table, index, footer)).ToList();
            CopyFrame(Frame(tables, areas), archive);
        }

        return ZipTimes.Fix(memory.ToArray());
    }

    private static SheetAreas WriteSheet(ZipArchive archive, SheetTable table, int index, string footer)
    {
        using var part = archive.CreateEntry(PathOf(index)).Open();
        return table.WriteTo(part, footer);
    }

    /// <summary>The workbook with empty sheets.</summary>
    private static MemoryStream Frame(IReadOnlyList<SheetTable> tables, List<SheetAreas> areas)
    {
        var memory = new MemoryStream();
        using var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        // The SDK draws this id at random.
        document.ChangeIdOfPart(book, "rId1");
        book.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = Styles.Sheet();
        var sheets = new Sheets();
        var names = new DefinedNames();
        for (var index = 0; index < tables.Count; index++)
        {
            var id = $"rId{index + 1}";
            book.AddNewPart<WorksheetPart>(id).Worksheet = new Worksheet(new SheetData());
            names.Append(Names(tables[index].Name, areas[index], (uint)index));
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
        return memory;
    }

    private static void CopyFrame(MemoryStream frame, ZipArchive archive)
    {
        using var reader = new ZipArchive(frame, ZipArchiveMode.Read);
        foreach (
            var part in reader.Entries.Where(static part =>
                !part.FullName.StartsWith(SheetPath, StringComparison.Ordinal)
            )
        )
        {
            using var from = part.Open();
            using var to = archive.CreateEntry(part.FullName).Open();
            from.CopyTo(to);
        }
    }

    /// <summary>Where the packaging library puts the worksheet parts, in the order in which they are added.</summary>
    private static string PathOf(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{SheetPath}{index + 1}.xml");

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
            Name("_xlnm.Print_Titles", index, Titles(quoted, areas.Repeated)),
        ];
    }

    private static string Titles(string sheet, int columns) =>
        (columns > 0 ? $"{sheet}$A:${SourceCell.ColumnName(columns)}," : "") + sheet + "$1:$1";

    private static DefinedName Name(string name, uint sheet, string area) =>
        new(area) { Name = name, LocalSheetId = sheet };

    private static string Area(int columns, int rows) => $"$A$1:${SourceCell.ColumnName(columns)}${rows}";
}
