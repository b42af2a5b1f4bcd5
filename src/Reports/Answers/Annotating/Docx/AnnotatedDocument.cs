using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Answers.Annotating.Docx;

/// <summary>
/// The sender's own document of Word with our remarks: a list before everything, and a comment at each cell. Word has no look
/// that lets go by itself, and a shading of ours would stay after the correction and go on as the school's own; a comment is
/// no part of the text, goes with the text that is replaced, and is taken out when the document comes back. The same file and
/// remarks give the same bytes.
/// </summary>
internal static class AnnotatedDocument
{
    /// <returns>Null for a document with macros or a template.</returns>
    /// <exception cref="Exception">Any, of the library: the document cannot be changed safely.</exception>
    public static byte[]? Write(byte[] original, string fileName, IReadOnlyList<Remark> remarks)
    {
        using var memory = new MemoryStream();
        memory.Write(original);
        memory.Position = 0;
        using (
            var document = WordprocessingDocument.Open(memory, isEditable: true, new OpenSettings { AutoSave = false })
        )
        {
            if (
                document.DocumentType != WordprocessingDocumentType.Document
                || document.MainDocumentPart is not { Document.Body: { } body } main
            )
                return null;

            Put(main, body, fileName, remarks);
            main.Document.Save();
        }

        return ZipTimes.Fix(memory.ToArray());
    }

    private static void Put(MainDocumentPart main, Body body, string fileName, IReadOnlyList<Remark> remarks)
    {
        RemarksFront.Remove(body);
        var comments = new CellComments(main);
        comments.RemoveOurs();
        var cells = new DocumentCells(body);
        var links = new Dictionary<Remark, string>();
        foreach (var sheet in MarkedCell.BySheet(remarks))
        {
            if (CellPlace.WordTableNumber(sheet.Key) is not { } table)
                continue;
            foreach (var mark in sheet)
            {
                if (cells.Find(table, mark.Row, mark.Column) is not { } cell)
                    continue;
                var bookmark = comments.Put(cell, mark);
                foreach (var remark in mark.Remarks)
                    links[remark] = bookmark;
            }
        }

        comments.Save();
        RemarksFront.Put(main, body, fileName, remarks, links);
    }
}
