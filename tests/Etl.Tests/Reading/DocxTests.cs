using System.IO.Compression;
using System.Text;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Reading;

public sealed class DocxTests
{
    private const string Merged = """
        <w:p><w:r><w:t>Показатели</w:t></w:r></w:p>
        <w:tbl><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>
        <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>Школа</w:t></w:r></w:p></w:tc>
        <w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>2025 год</w:t></w:r></w:p></w:tc></w:tr>
        <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>План</w:t></w:r></w:p></w:tc>
        <w:tc><w:p><w:r><w:t>Факт</w:t></w:r></w:p></w:tc></w:tr>
        <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>
        <w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        """;

    [Fact]
    public void Every_table_is_a_sheet_called_by_its_heading_with_its_merged_cells()
    {
        var (info, rows) = Assert.Single(Read.All(Document(Merged), "отчёт.docx"));

        Assert.Equal("Показатели", info.Name);
        Assert.Equal(
            [
                ["Школа", "2025 год"],
                ["", "План", "Факт"],
                ["", "1", "2"],
            ],
            rows.Select(Read.Texts)
        );
        Assert.Equal([new MergedArea(1, 1, 2, 1), new MergedArea(1, 2, 1, 3)], info.Merges);
    }

    [Theory]
    [InlineData("<w:p><w:r><w:t>99,</w:t></w:r><w:r><w:t>7</w:t></w:r></w:p>", "99,7")]
    [InlineData(
        "<w:p><w:del><w:r><w:delText>80</w:delText></w:r></w:del><w:ins><w:r><w:t>90</w:t></w:r></w:ins></w:p>",
        "90"
    )]
    [InlineData("<w:p><w:moveFrom><w:r><w:t>80</w:t></w:r></w:moveFrom><w:r><w:t>90</w:t></w:r></w:p>", "90")]
    [InlineData("<w:p><w:r><w:instrText> =SUM(ABOVE) </w:instrText></w:r><w:r><w:t>15</w:t></w:r></w:p>", "15")]
    [InlineData(
        "<w:p><w:fldSimple w:instr=\"DATE\"><w:r><w:t>07.09.2025</w:t></w:r></w:fldSimple></w:p>",
        "07.09.2025"
    )]
    [InlineData(
        "<w:p><w:r><w:t>99,7</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2)</w:t></w:r></w:p>",
        "99,7²⁾"
    )]
    [InlineData(
        "<w:p><w:pPr><w:tabs><w:tab w:pos=\"9\"/></w:tabs></w:pPr>"
            + "<w:r><w:t>а</w:t><w:tab/><w:t>б</w:t><w:br/><w:t>в</w:t></w:r></w:p><w:p><w:r><w:t>г</w:t></w:r></w:p>",
        "а\tб\nв\nг"
    )]
    [InlineData(
        "<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:rPrChange></w:rPr>"
            + "<w:t>5</w:t></w:r><w:r><w:t>,5</w:t></w:r></w:p>",
        "5,5"
    )]
    [InlineData("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>8</w:t></w:r><w:r><w:t>90</w:t></w:r></w:p>", "90")]
    [InlineData("<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F02D\"/><w:t>5</w:t></w:r></w:p>", "-5")]
    [InlineData("<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/><w:t>5</w:t></w:r></w:p>", "\uFFFD5")]
    [InlineData(
        "<w:p><w:oMath><w:f><w:num><w:r><w:t>5</w:t></w:r></w:num><w:den><w:r><w:t>10</w:t></w:r></w:den></w:f></w:oMath></w:p>",
        "5/10"
    )]
    [InlineData("<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>Да</w:t></w:r></w:p></w:sdtContent></w:sdt>", "Да")]
    [InlineData("<w:p><w:r><w:drawing><w:t>рисунок</w:t></w:drawing></w:r></w:p>", "")]
    public void A_cell_is_what_Word_prints(string inside, string text)
    {
        var rows = Read.All(
            Document(Table($"<w:tr><w:tc>{inside}</w:tc><w:tc><w:p><w:r><w:t>.</w:t></w:r></w:p></w:tc></w:tr>"))
        )[0].Rows;

        Assert.Equal(text, rows[0][1].Text);
        Assert.Equal(".", rows[0][2].Text);
    }

    [Fact]
    public void A_table_within_a_cell_is_said_and_a_deleted_row_is_none()
    {
        const string Deleted =
            "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>нет</w:t></w:r></w:p></w:tc></w:tr>";
        var nested = Table("<w:tr><w:tc><w:p/></w:tc></w:tr>");
        var rows = Read.All(Document(Table($"{Deleted}<w:tr><w:tc>{nested}<w:p/></w:tc></w:tr>")))[0].Rows;

        var cell = Assert.Single(rows)[1];
        Assert.Equal((1, CellKind.Error, "в ячейке стоит ещё одна таблица"), (rows[0].Number, cell.Kind, cell.Text));
    }

    [Fact]
    public void What_tracked_changes_have_put_an_end_to_moves_no_cell_and_cuts_no_merged_area()
    {
        const string Now = """
            <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/>
            <w:tcPrChange><w:tcPr><w:gridSpan w:val="2"/></w:tcPr></w:tcPrChange></w:tcPr>
            <w:p><w:r><w:t>Школа</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>
            """;
        const string Row = """
            <w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:tr>
            """;
        const string Deleted = "<w:tr><w:trPr><w:del/></w:trPr>" + Row;
        const string Kept =
            "<w:tr><w:trPr><w:trPrChange><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr></w:trPrChange></w:trPr>" + Row;

        var (info, rows) = Read.All(Document(Table(Now + Deleted + Kept + Deleted)))[0];

        Assert.Equal(
            [
                ["Школа", "1"],
                ["", "2"],
            ],
            rows.Select(Read.Texts)
        );
        Assert.Equal([new MergedArea(1, 1, 2, 1)], info.Merges);
    }

    [Fact]
    public void Tables_without_a_heading_have_numbers_and_no_two_have_one_name()
    {
        const string Row = "<w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>";
        var heading = "<w:p><w:r><w:t>Итоги</w:t></w:r></w:p>";
        var book = Read.All(Document(Table(Row) + heading + Table(Row) + heading + Table(Row)));

        Assert.Equal(["Таблица 1", "Итоги", "Итоги (таблица 3)"], book.Select(static sheet => sheet.Info.Name));
    }

    [Fact]
    public void A_document_without_tables_is_refused_as_before_and_limits_hold()
    {
        Assert.Contains("Word", Read.Refusal(Document("<w:p/>")).Sentence, StringComparison.Ordinal);
        Assert.Equal("limit-merges", Read.Refusal(Document(Merged), limits: new ReadLimits { Merges = 1 }).Code);
        Assert.Equal("limit-cells", Read.Refusal(Document(Merged), limits: new ReadLimits { Cells = 3 }).Code);
        Assert.Equal(
            "file-damaged",
            Read.Refusal(
                Document(
                    Table(
                        "<w:tr><w:trPr><w:gridBefore w:val=\"16384\"/></w:trPr>"
                            + "<w:tc><w:tcPr><w:gridSpan w:val=\"999999\"/></w:tcPr></w:tc></w:tr>"
                    )
                )
            ).Code
        );
    }

    [Theory]
    [InlineData("uglich-2021.docx", "uglich-2021-indicators.xlsx", 1)]
    [InlineData("dubna-2019.docx", "dubna-roadmap.xlsx", 4)]
    public void The_tables_of_public_documents_say_in_Word_what_they_say_in_Excel(string word, string excel, int table)
    {
        var folder = Repository.Shared("cases");
        Assert.SkipUnless(Directory.Exists(folder), "shared/cases is absent.");
        using var document = File.OpenRead(Path.Combine(folder, "word", word));
        using var workbook = File.OpenRead(Path.Combine(folder, excel));

        var sheets = Read.All(document, word);

        Assert.Equal(Words(Read.All(workbook)[0].Rows), Words(sheets[table - 1].Rows));
    }

    [Fact]
    public void A_list_of_schools_in_a_cell_of_Word_stays_one_cell()
    {
        var path = Repository.Shared("cases", "word", "minusinsk-2021.docx");
        Assert.SkipUnless(File.Exists(path), "shared/cases is absent.");
        using var document = File.OpenRead(path);

        var rows = Assert.Single(Read.All(document, "minusinsk-2021.docx")).Rows;

        Assert.Equal((7, "МОБУ «СОШ№ 47,3,5»"), (rows.Count, rows[1][2].Text));
    }

    [Fact]
    public async Task A_cell_of_a_document_is_told_as_people_count_there_and_its_trace_is_exact()
    {
        await using var town = await Collecting.Town.FoundAsync();
        town.Layout(
                "table.yaml",
                Mapping
                    .SchoolTable.Defining(
                        """
                        rows: organisations
                        columns:
                          - { header: Школа, is: organisation }
                          - { header: 2025, is: value, period: 2025, indicator: "Успеваемость, %" }
                        """
                    )
                    .Replace("*.xlsx", "*.docx", StringComparison.Ordinal)
            )
            .Drop(
                "отчёт.docx",
                Document(
                        "<w:p><w:r><w:t>Итоги года</w:t></w:r></w:p>"
                            + Table(Cells("Школа", "2025") + Cells("СОШ № 5", "70") + Cells("СОШ № 6", "71"))
                    )
                    .ToArray()
            );
        await town.CollectOneAsync();

        var fact = Assert.Single(await town.FactsAsync(Mapping.SchoolTable.Code));
        Assert.Equal((2, 2), (fact.Source.Row, fact.Source.Column));
        Assert.Equal("таблица 1, строка 2, столбец 2", fact.Source.Place);
        var issue = Assert.Single(await town.IssuesAsync(Mapping.SchoolTable.Code));
        Assert.Equal(
            "таблица 1 «Итоги года», строка 3, столбец 1",
            Store.CellPlace.Words(issue.SheetName!, issue.Row!.Value, issue.Column!.Value)
        );
    }

    private static string Cells(params string[] texts) =>
        "<w:tr>"
        + string.Concat(texts.Select(static text => $"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"))
        + "</w:tr>";

    private static List<string> Words(List<Row> rows) =>
        [
            .. rows.Select(static row =>
                string.Join(
                    '|',
                    Read.Texts(row).Select(static text => text.Replace("\n", " ", StringComparison.Ordinal).Trim())
                )
            ),
        ];

    private static string Table(string rows) => $"<w:tbl>{rows}</w:tbl>";

    private static MemoryStream Document(string body)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        using (var part = zip.CreateEntry("word/document.xml").Open())
            part.Write(
                Encoding.UTF8.GetBytes(
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                        + $"<w:body>{body}<w:sectPr/></w:body></w:document>"
                )
            );
        file.Position = 0;
        return file;
    }
}
