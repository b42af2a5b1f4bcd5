using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Answers.Annotating;

/// <summary>
/// The sender's own workbook with our remarks: conditional formats colour the cells and let go of them once they are
/// corrected, notes say what is expected, a first sheet lists everything with links. No cell, formula or style of the
/// sender's is written. The same file and remarks give the same bytes.
/// </summary>
internal static class AnnotatedWorkbook
{
    /// <summary>A larger file is not worth its memory here, nor its size in a mailbox.</summary>
    public const long MostBytes = 5 * 1024 * 1024;

    /// <summary>The library holds a sheet as objects, about ten times its text.</summary>
    private const long MostUnzippedBytes = 40 * 1024 * 1024;

    /// <summary>Excel gets slow with more notes; the list has the rest.</summary>
    private const int MostMarks = 1000;

    /// <returns>Null for what is no xlsx (xls, csv, macros, encryption) and for an xlsx that cannot be changed
    /// safely.</returns>
    public static byte[]? TryWrite(byte[]? original, string fileName, IReadOnlyList<Remark> remarks)
    {
        if (original is null or not [(byte)'P', (byte)'K', ..])
            return null;

        try
        {
            return IsOrdinary(original) ? Write(original, fileName, remarks) : null;
        }
#pragma warning disable CA1031 // The library throws a dozen types at files that others wrote; whatever it is, the sender gets the list instead.
        catch (Exception exception) when (exception is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static byte[]? Write(byte[] original, string fileName, IReadOnlyList<Remark> remarks)
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
        var bySheet = remarks
            .Where(static one => one.Cell is not null)
            .Take(MostMarks)
            .ToLookup(static one => one.Sheet!, StringComparer.Ordinal);
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

    /// <summary>
    /// A zip of tolerable size without a signature, which any change would break, and not of the strict kind, which the
    /// library rewrites.
    /// </summary>
    private static bool IsOrdinary(byte[] original)
    {
        using var zip = new ZipArchive(new MemoryStream(original), ZipArchiveMode.Read);
        if (
            zip.Entries.Sum(static entry => entry.Length) > MostUnzippedBytes
            || zip.Entries.Any(static entry => entry.FullName.StartsWith("_xmlsignatures", StringComparison.Ordinal))
        )
            return false;

        foreach (
            var entry in zip.Entries.Where(static entry =>
                entry.FullName.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            using var reader = new StreamReader(entry.Open());
            if (reader.ReadToEnd().Contains("purl.oclc.org/ooxml", StringComparison.Ordinal))
                return false;
        }

        return true;
    }
}
