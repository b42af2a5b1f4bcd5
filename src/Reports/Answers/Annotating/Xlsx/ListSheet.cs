using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Reports.Papers.Sheets;

namespace QualityMonitor.Reports.Answers.Annotating.Xlsx;

/// <summary>
/// The list of remarks as the first sheet of the sender's workbook, each row with a link to its cell.
/// </summary>
internal static class ListSheet
{
    public static void Put(WorkbookPart book, string fileName, IReadOnlyList<Remark> remarks)
    {
        var part = PartOf(book, out var name);
        var sheets = book
            .Workbook.Sheets!.Elements<Sheet>()
            .Select(static one => one.Name!.Value!)
            .ToHashSet(StringComparer.Ordinal);
        part.Worksheet = Adopt(
            book,
            ListPage.Of(name, fileName, remarks, ListPage.InPlace),
            remarks.Select(one => Linked(one, sheets)).ToList()
        );
        part.Worksheet.Save();
        foreach (var view in book.Workbook.Descendants<WorkbookView>())
            (view.ActiveTab, view.FirstSheet) = (0, 0);
        book.Workbook.Save();
    }

    /// <summary>A sheet of ours that came back is written anew.</summary>
    private static WorksheetPart PartOf(WorkbookPart book, out string name)
    {
        var sheets = book.Workbook.Sheets!;
        var all = sheets.Elements<Sheet>().ToList();
        name = RemarksSheet.Name;
        if (all[0].Name!.Value == name && book.GetPartById(all[0].Id!.Value!) is WorksheetPart ours)
            return ours;

        for (var number = 2; all.Exists(Named(name)); number++)
            name = $"{RemarksSheet.Name} {number}";
        var part = book.AddNewPart<WorksheetPart>("qmList" + all.Count.ToString(CultureInfo.InvariantCulture));
        sheets.InsertAt(
            new Sheet
            {
                Name = name,
                SheetId = all.Max(static one => one.SheetId!.Value) + 1,
                Id = book.GetIdOfPart(part),
            },
            0
        );

        // Names that belong to one sheet count sheets from 0; all of them moved by one.
        foreach (
            var defined in book.Workbook.Descendants<DefinedName>().Where(static one => one.LocalSheetId is not null)
        )
            defined.LocalSheetId = defined.LocalSheetId!.Value + 1;
        return part;
    }

    private static Predicate<Sheet> Named(string name) =>
        sheet => string.Equals(sheet.Name?.Value, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The page with the numbers of the workbook's styles and its texts inside, so that the sender's shared texts stay
    /// as they are.
    /// </summary>
    private static Worksheet Adopt(WorkbookPart book, SheetPage page, List<string?> links)
    {
        var (looks, texts) = (new Looks(), new SharedTexts());
        for (var index = 0; index < links.Count; index++)
        {
            if (
                links[index] is not null
                && page.Cells[(ListPage.FirstRow + index, ListPage.CellColumn)] is SheetCell.Words words
            )
                page.Text(ListPage.FirstRow + index, ListPage.CellColumn, words.Text, ListLooks.Link);
        }

        var sheet = PageXml.Build(page, isFirst: true, looks, texts);
        var styles = new ForeignStyles(book);
        var numbers = looks.All.Select(styles.Place).ToList();
        styles.Save();
        var written = texts.All;
        foreach (var cell in sheet.Descendants<Cell>())
            Adopt(cell, numbers, written);
        foreach (var column in sheet.Descendants<Column>())
            column.Style = numbers[(int)(column.Style?.Value ?? 0)];
        if (links.Exists(static link => link is not null))
            sheet.AddChild(new Hyperlinks(links.Select(Link).OfType<Hyperlink>()));
        return sheet;
    }

    private static void Adopt(Cell cell, List<uint> styles, IReadOnlyDictionary<int, string> texts)
    {
        cell.StyleIndex = styles[(int)(cell.StyleIndex?.Value ?? 0)];
        if (cell.DataType?.Value != CellValues.SharedString)
            return;

        var text = texts[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)];
        cell.CellValue.Remove();
        cell.DataType = CellValues.InlineString;
        cell.InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
    }

    /// <summary><c>'Лист ''А'''!D18</c>; null when there is no such cell to go to.</summary>
    private static string? Linked(Remark remark, HashSet<string> sheets) =>
        remark.Cell is { } cell && sheets.Contains(remark.Sheet!)
            ? $"'{remark.Sheet!.Replace("'", "''", StringComparison.Ordinal)}'!{cell}"
            : null;

    private static Hyperlink? Link(string? location, int index) =>
        location is null
            ? null
            : new Hyperlink
            {
                Reference = PageXml.Address(ListPage.FirstRow + index, ListPage.CellColumn),
                Location = location,
                Tooltip = "Перейти к ячейке",
            };
}
