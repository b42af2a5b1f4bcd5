using DocumentFormat.OpenXml.Packaging;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Wording;
using S = DocumentFormat.OpenXml.Spreadsheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace QualityMonitor.Reports.Publishing;

/// <summary>
/// Puts a sentence where nobody who opens a file can miss it, whatever kind of report the file is of: above everything
/// in a document, on a first sheet of its own in a workbook. The same file and sentence give the same bytes.
/// </summary>
internal static class FileMarks
{
    private const string SheetName = "Не проверен";

    public static AttachedFile Marked(AttachedFile file, string sentence) =>
        file.MediaType switch
        {
            WordFile.MediaType => file with
            {
                Content = Document(file.Content, sentence),
                Lighter = file.Lighter is { } lighter
                    ? new Lazy<AttachedFile>(() => Marked(lighter.Value, sentence))
                    : null,
            },
            ExcelFile.MediaType => file with
            {
                Content = Workbook(file.Content, sentence),
                Parts = file.Parts is { } parts
                    ? () => [.. parts().Select(part => part with { File = Marked(part.File, sentence) })]
                    : null,
            },
            _ => file,
        };

    private static byte[] Document(byte[] content, string sentence)
    {
        using var memory = Open(content);
        using (var document = WordprocessingDocument.Open(memory, isEditable: true))
        {
            var body = document.MainDocumentPart!.Document!.Body!;
            body.PrependChild(
                new W.Paragraph(
                    new W.ParagraphProperties(
                        new W.ParagraphBorders(
                            new W.TopBorder
                            {
                                Val = W.BorderValues.Single,
                                Size = 8,
                                Space = 4,
                            },
                            new W.LeftBorder
                            {
                                Val = W.BorderValues.Single,
                                Size = 8,
                                Space = 4,
                            },
                            new W.BottomBorder
                            {
                                Val = W.BorderValues.Single,
                                Size = 8,
                                Space = 4,
                            },
                            new W.RightBorder
                            {
                                Val = W.BorderValues.Single,
                                Size = 8,
                                Space = 4,
                            }
                        ),
                        new W.Indentation { FirstLine = "0" },
                        new W.Justification { Val = W.JustificationValues.Center }
                    ),
                    new W.Run(new W.RunProperties(new W.Bold()), new W.Text(sentence))
                )
            );
            document.MainDocumentPart.Document.Save();
        }

        return ZipTimes.Fix(memory.ToArray());
    }

    private static byte[] Workbook(byte[] content, string sentence)
    {
        using var memory = Open(content);
        using (var document = SpreadsheetDocument.Open(memory, isEditable: true))
        {
            var book = document.WorkbookPart!;
            var sheets = book.Workbook!.Sheets!;
            const string Id = "rIdMark";
            book.AddNewPart<WorksheetPart>(Id).Worksheet = new S.Worksheet(
                new S.Columns(
                    new S.Column
                    {
                        Min = 1,
                        Max = 1,
                        Width = 110,
                        CustomWidth = true,
                    }
                ),
                new S.SheetData(
                    new S.Row(
                        new S.Cell(new S.InlineString(new S.Text(sentence)))
                        {
                            CellReference = "A1",
                            DataType = S.CellValues.InlineString,
                        }
                    )
                    {
                        RowIndex = 1,
                    }
                )
            );
            sheets.InsertAt(
                new S.Sheet
                {
                    Id = Id,
                    SheetId = sheets.Elements<S.Sheet>().Max(static one => one.SheetId!.Value) + 1,
                    Name = SheetName,
                },
                0
            );
            // Filters and printed areas are named by the place of their sheet.
            foreach (var name in book.Workbook.DefinedNames?.Elements<S.DefinedName>() ?? [])
            {
                if (name.LocalSheetId is { } place)
                    name.LocalSheetId = place.Value + 1;
            }

            book.Workbook.Save();
        }

        return ZipTimes.Fix(memory.ToArray());
    }

    private static MemoryStream Open(byte[] content)
    {
        var memory = new MemoryStream();
        memory.Write(content);
        memory.Position = 0;
        return memory;
    }
}
