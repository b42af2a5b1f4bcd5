using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using QualityMonitor.Reports.Answers.Annotating;
using QualityMonitor.Reports.Answers.Annotating.Docx;
using QualityMonitor.Store;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Reports.Tests.Answers;

/// <summary>A school's document of Word goes back with our remarks in it, and nothing of its own is changed.</summary>
public sealed class AnnotatedDocumentTests
{
    private const string Name = "Сведения.docx";
    private const string First = "таблица 1: Показатели";
    private const string Second = "таблица 2: без названия";

    private const string Body = """
        <w:p><w:r><w:t>Показатели</w:t></w:r></w:p>
        <w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>
        <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>Школа</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>2025 год</w:t></w:r></w:p></w:tc></w:tr>
        <w:tr><w:trPr><w:del w:id="90" w:author="Завуч"/></w:trPr><w:tc><w:tcPr/><w:p/></w:tc><w:tc><w:tcPr/><w:p/></w:tc><w:tc><w:tcPr/><w:p/></w:tc></w:tr>
        <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr/><w:p><w:r><w:t>План</w:t></w:r></w:p></w:tc><w:tc><w:tcPr/><w:p><w:r><w:t>Факт</w:t></w:r></w:p></w:tc></w:tr>
        <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:tcPr/><w:p><w:r><w:t>81</w:t></w:r></w:p></w:tc><w:tc><w:tcPr/><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>около</w:t></w:r></w:p><w:p><w:r><w:t>40</w:t></w:r></w:p></w:tc></w:tr>
        </w:tbl>
        <w:p/>
        <w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/><w:p/></w:tc></w:tr><w:tr><w:tc><w:tcPr/><w:p><w:r><w:t>82</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:p/><w:sectPr/>
        """;

    private static readonly byte[] Original = Document(Body);

    private static readonly Remark[] Remarks =
    [
        Error(1, First, 3, 3, "около\n40"),
        Error(2, Second, 1, 1, null),
        new(3, Severity.Warning, First, 2, 1, "Школа", "Нет такой школы.", "школа из паспорта"),
        Error(4, "таблица 7: Нет такой", 1, 1, "x"),
        new(5, Severity.Error, null, null, null, null, "Нет столбца.", "столбец"),
    ];

    [Fact]
    public void Every_table_reads_as_before_and_our_list_is_passed_over()
    {
        var annotated = ReadBack.Annotated(Original, Name, Remarks)!;

        var before = ReadBack.Cells(Original, Name);
        Assert.Equal(before, ReadBack.Cells(annotated, Name));
        Assert.Contains($"{First}|3|3|около\n40", before);
        Assert.Contains($"{Second}|2|1|82", before);
        Assert.True(ReadBack.IsKnown(annotated, Name));
        Assert.False(ReadBack.IsKnown(Original, Name));
    }

    /// <summary>A table right at the beginning has no name; our last line must not become it.</summary>
    [Fact]
    public void A_table_at_the_beginning_stays_without_a_name()
    {
        var original = Document(Body[Body.IndexOf("<w:tbl>", StringComparison.Ordinal)..]);

        Assert.Equal(
            ReadBack.Cells(original, Name),
            ReadBack.Cells(ReadBack.Annotated(original, Name, Remarks)!, Name)
        );
    }

    [Fact]
    public void Each_cell_has_a_comment_with_the_sentence_and_what_is_continued_from_above_where_it_begins()
    {
        using var document = Open(ReadBack.Annotated(Original, Name, Remarks)!);

        var comments = document
            .MainDocumentPart!.WordprocessingCommentsPart!.Comments!.Elements<Comment>()
            .ToDictionary(
                one => Commented(document, one.Id!.Value!),
                static one => one.InnerText,
                StringComparer.Ordinal
            );
        Assert.Equal(["", "Школа", "около40"], comments.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("Ошибка, замечание 1Число не прочитано.Ожидается: число, например 82,6.", comments["около40"]);
        Assert.StartsWith("Проверьте, замечание 3", comments["Школа"], StringComparison.Ordinal);
    }

    [Fact]
    public void No_look_of_a_cell_is_changed_for_it_would_stay()
    {
        using var before = Open(Original);
        using var after = Open(ReadBack.Annotated(Original, Name, Remarks)!);

        Assert.Equal(Looks(before), Looks(after));
    }

    [Fact]
    public void The_list_stands_before_everything_and_leads_to_the_cells()
    {
        using var document = Open(ReadBack.Annotated(Original, Name, Remarks)!);
        var body = document.MainDocumentPart!.Document!.Body!;

        var list = body.Elements<Paragraph>().Take(8).Select(static one => one.InnerText).ToList();
        Assert.Equal("Замечания к файлу «Сведения.docx»", list[0]);
        Assert.Equal(
            "1. Ошибка: таблица 1 «Показатели», строка 3, столбец 3, написано «около 40»Число не прочитано. "
                + "Ожидается: число, например 82,6.",
            list[2]
        );
        Assert.Equal("5. Ошибка: весь файлНет столбца. Ожидается: столбец.", list[6]);
        Assert.Equal(
            ["около40", "", "Школа"],
            body.Descendants<Hyperlink>().Select(link => Marked(document, link.Anchor!.Value!))
        );
    }

    [Fact]
    public void A_document_that_comes_back_is_marked_anew()
    {
        var once = ReadBack.Annotated(Original, Name, Remarks)!;
        var twice = ReadBack.Annotated(once, Name, Remarks[1] with { Number = 1 })!;

        using var document = Open(twice);
        Assert.Equal(ReadBack.Cells(Original, Name), ReadBack.Cells(twice, Name));
        Assert.Single(document.MainDocumentPart!.WordprocessingCommentsPart!.Comments!.Elements<Comment>());
        Assert.Single(document.MainDocumentPart.Document!.Descendants<CommentReference>());
        Assert.Single(document.MainDocumentPart.Document.Descendants<BookmarkStart>());
        Assert.Equal(2, document.MainDocumentPart.Document.Body!.InnerText.Split("Замечания к файлу").Length);
    }

    [Fact]
    public void Comments_of_the_senders_own_are_kept()
    {
        using var memory = new MemoryStream();
        memory.Write(Original);
        using (var document = WordprocessingDocument.Open(memory, isEditable: true))
        {
            document.MainDocumentPart!.AddNewPart<WordprocessingCommentsPart>().Comments = new Comments(
                new Comment(new Paragraph(new Run(new Text("Уточнить у Петровой")))) { Id = "7", Author = "Завуч" }
            );
        }

        using var annotated = Open(ReadBack.Annotated(memory.ToArray(), Name, Remarks)!);

        Assert.Equal(
            ["7", "8", "9", "10"],
            annotated
                .MainDocumentPart!.WordprocessingCommentsPart!.Comments!.Elements<Comment>()
                .Select(static one => one.Id!.Value)
        );
    }

    [Fact]
    public void It_is_valid_by_the_standard_and_the_same_every_time()
    {
        var annotated = ReadBack.Annotated(Original, Name, Remarks)!;
        using var document = Open(annotated);

        Assert.Empty(Faults(document).Except(Faults(Open(Original))));
        Assert.Equal(annotated, ReadBack.Annotated(Original, Name, Remarks));
    }

    /// <summary>Reading and marking count cells each for itself; here they are held together on documents as they are.</summary>
    [Theory]
    [InlineData("dubna-2019.docx")]
    [InlineData("minusinsk-2021.docx")]
    [InlineData("uglich-2021.docx")]
    public void Every_cell_that_is_read_is_found_to_be_marked(string name)
    {
        var bytes = File.ReadAllBytes(Repository.Shared("cases", "word", name));
        using var document = Open(bytes);
        var cells = new DocumentCells(document.MainDocumentPart!.Document!.Body!);
        var read = ReadBack.Cells(bytes, name).Select(static one => one.Split('|', 4)).ToList();

        Assert.NotEmpty(read);
        Assert.All(
            read,
            one =>
                Assert.Equal(
                    Letters(one[3]),
                    Letters(
                        cells.Find(CellPlace.WordTableNumber(one[0])!.Value, Number(one[1]), Number(one[2]))!.InnerText
                    )
                )
        );
    }

    [Fact]
    public async Task LibreOffice_opens_it_and_what_it_saves_is_still_known()
    {
        Assert.SkipWhen(Soffice.Program is null, Soffice.WhyNot);

        using var saved = await Soffice.ConvertAsync(
            "docx",
            Name,
            ReadBack.Annotated(Original, Name, Remarks)!,
            TestContext.Current.CancellationToken
        );

        var back = await File.ReadAllBytesAsync(saved[Name], TestContext.Current.CancellationToken);
        Assert.True(ReadBack.IsKnown(back, Name));
        Assert.Equal(
            ReadBack.Cells(Original, Name).Where(static one => !one.EndsWith('|')),
            ReadBack.Cells(back, Name)
        );
        using var again = Open(ReadBack.Annotated(back, Name, Remarks[1])!);
        Assert.Single(again.MainDocumentPart!.WordprocessingCommentsPart!.Comments!.Elements<Comment>());
        Assert.Single(again.MainDocumentPart.Document!.Descendants<Hyperlink>());
    }

    [Fact]
    public void What_cannot_be_changed_safely_gets_the_list_as_a_workbook()
    {
        Assert.Null(
            ReadBack.Annotated(Document(Body, "http://purl.oclc.org/ooxml/wordprocessingml/main"), Name, Remarks)
        );
        Assert.Null(ReadBack.Annotated(Original[..^200], Name, Remarks));
    }

    private static Remark Error(int number, string sheet, int row, int column, string? value) =>
        new(number, Severity.Error, sheet, row, column, value, "Число не прочитано.", "число, например 82,6");

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Commented(WordprocessingDocument document, string id) =>
        Cell(document.MainDocumentPart!.Document!.Descendants<CommentRangeStart>().Single(one => one.Id == id));

    private static string Marked(WordprocessingDocument document, string name) =>
        Cell(document.MainDocumentPart!.Document!.Descendants<BookmarkStart>().Single(one => one.Name == name));

    private static string Cell(OpenXmlElement inner) => inner.Ancestors<TableCell>().First().InnerText;

    private static List<string> Looks(WordprocessingDocument document) =>
        [
            .. document
                .MainDocumentPart!.Document!.Descendants<TableCell>()
                .Select(static cell =>
                    string.Concat(
                        cell.Descendants()
                            .Where(static one => one.LocalName is "tcPr" or "pPr" or "rPr")
                            .Select(static one => one.OuterXml)
                    )
                ),
        ];

    private static List<string> Faults(WordprocessingDocument document) =>
        [
            .. new OpenXmlValidator()
                .Validate(document, TestContext.Current.CancellationToken)
                .Select(static error => error.Id + error.Description),
        ];

    private static WordprocessingDocument Open(byte[] bytes) =>
        WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static byte[] Document(
        string body,
        string space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    )
    {
        using var memory = new MemoryStream();
        using (var document = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            var part = document.AddMainDocumentPart();
            using var writer = new StreamWriter(part.GetStream(FileMode.Create));
            writer.Write($"<w:document xmlns:w=\"{space}\"><w:body>{body}</w:body></w:document>");
        }

        return memory.ToArray();
    }
}
