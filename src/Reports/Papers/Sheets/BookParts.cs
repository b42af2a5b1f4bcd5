using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace QualityMonitor.Reports.Papers.Sheets;

/// <summary>
/// The parts of the package; every relationship is named here, since the library's own names are random.
/// </summary>
internal static class BookParts
{
    public static void Write(Stream stream, IReadOnlyList<SheetPage> pages, string title)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook, autoSave: false);
        var book = document.AddWorkbookPart();
        document.ChangeIdOfPart(book, "rId1");
        var looks = new Looks();
        var texts = new SharedTexts();
        var sheets = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
        for (var number = 1; number <= pages.Count; number++)
        {
            var id = $"rId{number}";
            var part = book.AddNewPart<WorksheetPart>(id);
            part.Worksheet = PageXml.Build(pages[number - 1], isFirst: number == 1, looks, texts);
            part.Worksheet.Save();
            sheets.Append(
                new Sheet
                {
                    Name = pages[number - 1].Name,
                    SheetId = (uint)number,
                    Id = id,
                }
            );
        }

        book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = looks.Build();
        book.WorkbookStylesPart!.Stylesheet.Save();
        book.AddNewPart<SharedStringTablePart>("texts").SharedStringTable = texts.Build();
        book.SharedStringTablePart!.SharedStringTable.Save();
        book.Workbook = new Workbook(new BookViews(new WorkbookView()), sheets);
        if (Names(pages) is { HasChildren: true } names)
            book.Workbook.Append(names);
        book.Workbook.Save();
        Describe(document, title);
    }

    private static DefinedNames Names(IReadOnlyList<SheetPage> pages)
    {
        var names = new DefinedNames();
        for (var index = 0; index < pages.Count; index++)
        {
            if (pages[index].Filter is { } filter)
                names.Append(
                    Name("_xlnm._FilterDatabase", index, $"'{pages[index].Name}'!{Absolute(filter)}", hidden: true)
                );
            if (Titles(pages[index]) is { Length: > 0 } titles)
                names.Append(Name("_xlnm.Print_Titles", index, titles, hidden: null));
        }

        return names;
    }

    /// <summary>What is repeated on every printed page: the columns, then the rows.</summary>
    private static string Titles(SheetPage page)
    {
        var titles = new List<string>();
        if (page.Print.Repeated is > 0 and var columns)
            titles.Add($"'{page.Name}'!$A:${(char)('A' + columns - 1)}");
        if (page.FrozenRows is > 0 and var rows)
            titles.Add($"'{page.Name}'!$1:${rows}");
        return string.Join(',', titles);
    }

    private static DefinedName Name(string name, int sheet, string text, bool? hidden) =>
        new(text)
        {
            Name = name,
            LocalSheetId = (uint)sheet,
            Hidden = hidden,
        };

    private static string Absolute(string range) =>
        string.Join(
            ':',
            range
                .Split(':')
                .Select(cell =>
                    $"${string.Concat(cell.TakeWhile(char.IsLetter))}${string.Concat(cell.SkipWhile(char.IsLetter))}"
                )
        );

    private static void Describe(SpreadsheetDocument document, string title)
    {
        var part = document.AddNewPart<CoreFilePropertiesPart>("rId2");
        using var writer = new StreamWriter(part.GetStream(FileMode.Create));
        writer.Write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                + $"<dc:title>{System.Security.SecurityElement.Escape(title)}</dc:title><dc:creator>QualityMonitor</dc:creator></cp:coreProperties>"
        );
    }
}
