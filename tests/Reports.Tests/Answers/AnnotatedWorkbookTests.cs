using System.Diagnostics;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using QualityMonitor.Reports.Answers.Annotating;
using QualityMonitor.Store;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Reports.Tests.Answers;

public sealed class AnnotatedWorkbookTests
{
    private const string Hostile = "Лист 'А' & <b>";

    private static readonly Remark[] Remarks =
    [
        new(
            1,
            Severity.Error,
            Hostile,
            3,
            2,
            "=HYPERLINK(\"http://x\")",
            "Число не прочитано.",
            "число, например 82,6"
        ),
        new(2, Severity.Error, Hostile, 3, 3, null, "Значения нет.", "заполненная ячейка"),
        new(3, Severity.Warning, Hostile, 4, 2, "-3", "Меньше нуля.", "число не меньше нуля"),
        new(4, Severity.Error, "Нет такого", 1, 1, "@x\u0001", "Лист пропал.", "лист"),
        new(5, Severity.Error, null, null, null, null, "Нет столбца.", "столбец"),
    ];

    private static readonly byte[] Original = new XlsxBuilder()
        .Sheet(
            Hostile,
            static sheet =>
                sheet
                    .Row("Показатель", "Факт", "План")
                    .RowAt(3, "Первый", "=HYPERLINK(\"http://x\")")
                    .RowAt(4, "Второй", -3, true)
                    .Raw(
                        "<row r=\"5\"><c r=\"A5\"><f>SUM(B4:B4)</f><v>-3</v></c><c r=\"B5\" t=\"e\"><v>#N/A</v></c></row>"
                    )
        )
        .Sheet("Второй", static sheet => sheet.Row("a", 1.5m))
        .ToBytes();

    [Fact]
    public void Every_cell_of_the_sender_reads_as_before()
    {
        var annotated = ReadBack.Annotated(Original, "Форма.xlsx", Remarks)!;

        var before = Cells(Original, 0).Concat(Cells(Original, 1)).ToList();
        Assert.Equal(before, Cells(annotated, 1).Concat(Cells(annotated, 2)));
        Assert.Contains(before, static cell => cell.Contains("SUM(B4:B4)", StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_sheet_lists_all_remarks_with_links_and_holds_no_formula()
    {
        using var book = Open(ReadBack.Annotated(Original, "=Форма.xlsx", Remarks)!);

        var list = Sheet(book, 0);
        Assert.Equal(
            ["Замечания к файлу", Hostile, "Второй"],
            book.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(static one => one.Name!.Value)
        );
        Assert.Equal(
            ["'Лист ''А'' & <b>'!B3", "'Лист ''А'' & <b>'!C3", "'Лист ''А'' & <b>'!B4"],
            list.Descendants<Hyperlink>().Select(static one => one.Location!.Value)
        );
        Assert.Empty(list.Descendants<CellFormula>());
        Assert.Contains(
            list.Descendants<Cell>(),
            static cell =>
                cell.InnerText == "=HYPERLINK(\"http://x\")" && cell.DataType?.Value == CellValues.InlineString
        );
    }

    [Fact]
    public void Each_cell_is_coloured_until_it_changes_and_has_a_note_with_what_is_expected()
    {
        using var book = Open(ReadBack.Annotated(Original, "Форма.xlsx", Remarks)!);

        var sheet = Sheet(book, 1);
        Assert.Equal(
            [
                "AND(LEN(\"QualityMonitor\")>0,EXACT($B$3,\"=HYPERLINK(\"\"http://x\"\")\"))",
                "AND(LEN(\"QualityMonitor\")>0,LEN($C$3)=0)",
                "AND(LEN(\"QualityMonitor\")>0,$B$4=-3)",
            ],
            sheet.Descendants<ConditionalFormattingRule>().Select(static rule => rule.InnerText)
        );
        var notes = sheet
            .WorksheetPart!.WorksheetCommentsPart!.Comments!.CommentList!.Elements<Comment>()
            .ToDictionary(static note => note.Reference!.Value!, static note => note.InnerText, StringComparer.Ordinal);
        Assert.Equal(["B3", "B4", "C3"], notes.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("Ожидается: число, например 82,6.", notes["B3"]);
    }

    [Fact]
    public void A_workbook_that_comes_back_is_marked_anew_and_its_settled_cells_are_released()
    {
        var once = ReadBack.Annotated(Original, "Форма.xlsx", Remarks)!;
        using var book = Open(ReadBack.Annotated(once, "Форма.xlsx", [Remarks[2] with { Number = 1 }])!);

        Assert.Equal(3, book.WorkbookPart!.Workbook!.Descendants<Sheet>().Count());
        Assert.Single(Sheet(book, 1).Descendants<ConditionalFormattingRule>());
        var notes = Sheet(book, 1)
            .WorksheetPart!.WorksheetCommentsPart!.Comments!.Descendants<Comment>()
            .Select(static note => note.InnerText)
            .ToList();
        Assert.Equal(2, notes.Count(static note => note == "Замечание прошлой проверки снято."));
        Assert.Equal(3, notes.Count);
    }

    [Fact]
    public void Names_of_the_senders_sheets_follow_them_and_only_one_tab_is_selected()
    {
        using var memory = new MemoryStream();
        memory.Write(Original);
        using (var document = SpreadsheetDocument.Open(memory, true))
        {
            document.WorkbookPart!.Workbook!.AddChild(
                new DefinedNames(new DefinedName("Второй!$A$1") { Name = "_xlnm.Print_Area", LocalSheetId = 1 })
            );
            Sheet(document, 1).AddChild(new SheetViews(new SheetView { WorkbookViewId = 0, TabSelected = true }));
        }

        using var book = Open(ReadBack.Annotated(memory.ToArray(), "Форма.xlsx", Remarks)!);

        Assert.Equal(2u, book.WorkbookPart!.Workbook!.Descendants<DefinedName>().Single().LocalSheetId!.Value);
        Assert.Equal(
            [0],
            Enumerable
                .Range(0, 3)
                .Where(index =>
                    Sheet(book, index).Descendants<SheetView>().Any(static view => view.TabSelected?.Value == true)
                )
        );
    }

    [Fact]
    public void A_note_of_the_senders_own_is_kept_and_added_to()
    {
        using var memory = new MemoryStream();
        memory.Write(Original);
        using (var document = SpreadsheetDocument.Open(memory, true))
        {
            var part = Sheet(document, 0).WorksheetPart!.AddNewPart<WorksheetCommentsPart>();
            part.Comments = new Comments(
                new Authors(new Author("Завуч")),
                new CommentList(
                    new Comment(new CommentText(new Run(new Text("Уточнить у Петровой"))))
                    {
                        Reference = "B3",
                        AuthorId = 0,
                    }
                )
            );
        }

        using var book = Open(ReadBack.Annotated(memory.ToArray(), "Форма.xlsx", Remarks)!);

        var note = Sheet(book, 1)
            .WorksheetPart!.WorksheetCommentsPart!.Comments!.Descendants<Comment>()
            .Single(static one => one.Reference == "B3")
            .InnerText;
        Assert.StartsWith("Уточнить у Петровой", note);
        Assert.Contains("Ожидается: число, например 82,6.", note);
    }

    [Fact]
    public void It_is_valid_by_the_standard_and_the_same_every_time()
    {
        var annotated = ReadBack.Annotated(Original, "Форма.xlsx", Remarks)!;
        using var book = Open(annotated);

        Assert.Empty(
            new OpenXmlValidator()
                .Validate(book, TestContext.Current.CancellationToken)
                .Where(static error => error.Part is WorksheetPart or WorksheetCommentsPart)
                .Select(static error => error.Path?.XPath + ": " + error.Description)
        );
        Assert.Equal(annotated, ReadBack.Annotated(Original, "Форма.xlsx", Remarks));
    }

    [Fact]
    public void What_cannot_carry_remarks_gets_the_list_as_a_workbook()
    {
        Assert.Null(ReadBack.Annotated(Encoding.UTF8.GetBytes("код;факт\n1;2\n"), "a.csv", Remarks));
        Assert.Null(
            ReadBack.Annotated(
                new XlsxBuilder().Strict().Sheet("A", static sheet => sheet.Row(1)).ToBytes(),
                "a.xlsx",
                Remarks
            )
        );
        Assert.Null(
            ReadBack.Annotated(
                new XlsxBuilder().Sheet("A", static sheet => sheet.Raw("<row><c><v>1</v></c></row>")).ToBytes(),
                "a.xlsx",
                [Remarks[0] with { Sheet = "A" }]
            )
        );
        Assert.Null(ReadBack.Annotated("PK, but no zip"u8.ToArray(), "a.xlsx", Remarks));

        using var list = Open(RemarksWorkbook.Write("a.csv", Remarks));
        Assert.Empty(
            new OpenXmlValidator()
                .Validate(list, TestContext.Current.CancellationToken)
                .Select(static error => error.Description)
        );
        Assert.Contains(
            "=HYPERLINK(\"http://x\")",
            list.WorkbookPart!.SharedStringTablePart!.SharedStringTable!.Elements<SharedStringItem>()
                .Select(static item => item.InnerText)
        );
    }

    [Fact]
    public async Task LibreOffice_opens_it()
    {
        var soffice = Environment.GetEnvironmentVariable("QUALITYMONITOR_TEST_SOFFICE");
        Assert.SkipWhen(string.IsNullOrEmpty(soffice), "QUALITYMONITOR_TEST_SOFFICE names no LibreOffice.");
        var folder = Directory.CreateTempSubdirectory("qm-soffice-");
        var path = Path.Combine(folder.FullName, "a.xlsx");
        await File.WriteAllBytesAsync(
            path,
            ReadBack.Annotated(Original, "Форма.xlsx", Remarks)!,
            TestContext.Current.CancellationToken
        );

        using var process = Process.Start(
            new ProcessStartInfo(soffice!)
            {
                ArgumentList =
                {
                    $"-env:UserInstallation=file://{folder.FullName}/profile",
                    "--headless",
                    "--convert-to",
                    "csv:Text - txt - csv (StarCalc):59,34,76",
                    "--outdir",
                    folder.FullName,
                    path,
                },
            }
        )!;
        await process
            .WaitForExitAsync(TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

        var csv = await File.ReadAllTextAsync(
            Path.Combine(folder.FullName, "a.csv"),
            TestContext.Current.CancellationToken
        );
        folder.Delete(recursive: true);
        Assert.Contains("Замечания к файлу", csv);
        Assert.Contains("Число не прочитано.", csv);
    }

    private static SpreadsheetDocument Open(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), false);

    private static Worksheet Sheet(SpreadsheetDocument book, int index)
    {
        var id = book.WorkbookPart!.Workbook!.Descendants<Sheet>().ElementAt(index).Id!.Value!;
        return ((WorksheetPart)book.WorkbookPart.GetPartById(id)).Worksheet!;
    }

    private static List<string> Cells(byte[] bytes, int sheet)
    {
        using var book = Open(bytes);
        return [.. Sheet(book, sheet).Descendants<Cell>().Select(static cell => cell.OuterXml)];
    }
}
