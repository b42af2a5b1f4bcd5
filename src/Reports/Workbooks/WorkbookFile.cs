using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace QualityMonitor.Reports.Workbooks;

/// <summary>Writes a workbook whose bytes follow from its content alone.</summary>
internal static class WorkbookFile
{
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(IReadOnlyList<SheetTable> tables)
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
                    names.Append(Filter(tables[index].Name, tables[index].WriteTo(part), (uint)index));
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

        return Repack(memory);
    }

    /// <summary>
    /// Excel keeps a sheet's filter under a hidden name as well, and LibreOffice loses the filter without it.
    /// </summary>
    private static DefinedName Filter(string sheet, string range, uint index)
    {
        var corners = range.Split(':');
        return new DefinedName($"'{sheet}'!{Absolute(corners[0])}:{Absolute(corners[1])}")
        {
            Name = "_xlnm._FilterDatabase",
            LocalSheetId = index,
            Hidden = true,
        };
    }

    private static string Absolute(string cell)
    {
        var digit = cell.AsSpan().IndexOfAnyInRange('0', '9');
        return "$" + cell[..digit] + "$" + cell[digit..];
    }

    /// <summary>
    /// The SDK stamps parts with the time of writing; here every part has the same one and they stand in order.
    /// </summary>
    private static byte[] Repack(MemoryStream written)
    {
        using var result = new MemoryStream();
        using (var source = new ZipArchive(written, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in source.Entries.OrderBy(static part => part.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(part.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = FixedTime;
                using var from = part.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return result.ToArray();
    }
}
