using System.Text;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Reading;

/// <summary>Ways to write a workbook that other readers, and once this one, read wrongly without a word.</summary>
public sealed class MisreadTests
{
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string X15 = "http://schemas.microsoft.com/office/spreadsheetml/2010/11/main";

    [Theory]
    [InlineData("", "")]
    [InlineData("x:", " xmlns:x=\"" + XlsxBuilder.Main + "\"")]
    public void The_calendar_of_1904_outlives_the_settings_of_later_Excels(string prefix, string names)
    {
        var workbook =
            $"<{prefix}workbook xmlns=\"{XlsxBuilder.Main}\"{names} xmlns:r=\"{Links}\"><{prefix}workbookPr date1904=\"1\"/>"
            + $"<{prefix}sheets><{prefix}sheet name=\"Лист1\" sheetId=\"1\" r:id=\"rId1\"/></{prefix}sheets>"
            + $"<{prefix}extLst><{prefix}ext xmlns:x15=\"{X15}\"><x15:workbookPr chartTrackingRefBase=\"1\"/>"
            + $"<x15:sheet name=\"нет\"/></{prefix}ext></{prefix}extLst></{prefix}workbook>";

        var cell = Read.Cell(
            "<c r=\"A1\" s=\"1\"><v>44266</v></c>",
            book => book.Format("dd.mm.yyyy").Part("xl/workbook.xml", workbook)
        );

        Assert.Equal("12.03.2025", cell.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" r:id=\"\"")]
    [InlineData(" r:id=\"rId77\"")]
    public void A_sheet_without_a_link_takes_the_part_that_nobody_claims_and_never_anothers(string id)
    {
        var sheets = Read.All(TwoSheets($"<sheet name=\"Первый\" sheetId=\"1\"{id}/>" + Sheet("Второй", "rId2")));

        Assert.Equal(
            [("Первый", "1"), ("Второй", "2")],
            sheets.Select(static sheet => (sheet.Info.Name, sheet.Rows[0][1].Text))
        );
    }

    [Fact]
    public void A_macro_sheet_without_a_link_has_no_cells_where_every_part_is_claimed()
    {
        var sheets = Read.All(
            TwoSheets("<sheet name=\"Module1\" sheetId=\"9\" r:id=\"\"/>" + Sheet("А", "rId2") + Sheet("Б", "rId1"))
        );

        Assert.Equal([("А", "2"), ("Б", "1")], sheets.Select(static sheet => (sheet.Info.Name, sheet.Rows[0][1].Text)));
    }

    [Fact]
    public void Sheets_whose_parts_nobody_can_tell_are_refused()
    {
        string[] unclear =
        [
            "<sheet name=\"А\" sheetId=\"1\"/><sheet name=\"Б\" sheetId=\"2\"/>",
            Sheet("А", "rId1") + Sheet("Б", "rId1"),
        ];

        Assert.All(unclear, sheets => Assert.Equal("sheet-unclear", Read.Refusal(TwoSheets(sheets)).Code));
    }

    [Fact]
    public void A_cell_that_the_file_has_twice_is_an_error_that_names_both_values()
    {
        var row = Read.Row(
            "<row r=\"1\"><c r=\"A1\"><v>5</v></c><c r=\"A1\"><v>7</v></c><c r=\"B1\"><v>8</v></c><c r=\"B1\"><v>8</v></c></row>"
        );

        Assert.Equal(CellKind.Error, row[1].Kind);
        Assert.Contains("«5» и «7»", row[1].Text, StringComparison.Ordinal);
        Assert.Equal("8", row[2].Text);
    }

    [Fact]
    public void A_row_in_two_pieces_is_one_and_a_row_that_comes_back_is_refused()
    {
        const string One = "<row r=\"1\"><c r=\"A1\"><v>5</v></c></row>";

        var row = Read.Row(One + "<row r=\"1\"><c r=\"B1\"><v>7</v></c></row>");

        Assert.Equal(["5", "7"], Read.Texts(row));
        var twice = Read.Book(One + "<row r=\"2\"><c r=\"A2\"><v>6</v></c></row>" + One);
        Assert.Equal("sheet-row-twice", Read.Refusal(twice.ToStream()).Code);
    }

    [Theory]
    [InlineData("<c r=\"A1\" t=\"str\"><f>TEXT(122,\"0\")</f></c>")]
    [InlineData("<c r=\"A1\" t=\"s\"><f>B1</f></c>")]
    public void A_formula_of_text_saved_without_its_value_is_an_error_too(string cell) =>
        Assert.Equal(CellKind.Error, Read.Cell(cell).Kind);

    [Theory]
    [InlineData("<r><t>82,6</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r>", "82,6¹")]
    [InlineData(
        "<r><t>82,6</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>12)</t></r><r><t> %</t></r>",
        "82,6¹²⁾ %"
    )]
    [InlineData("<r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r><r><t>Охват</t></r>", "¹Охват")]
    [InlineData("<r><rPr><vertAlign val=\"superscript\"/></rPr><t>82</t></r>", "82")]
    [InlineData(
        "<r><rPr><vertAlign val=\"superscript\"/></rPr><t>8</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>2</t></r>",
        "82"
    )]
    [InlineData("<r><t>82</t></r><r><rPr><vertAlign val=\"baseline\"/></rPr><t>6</t></r>", "826")]
    public void What_is_raised_is_read_as_raised_unless_all_of_the_cell_is(string runs, string seen)
    {
        Assert.Equal(seen, Read.Cell($"<c r=\"A1\" t=\"inlineStr\"><is>{runs}</is></c>").Text);
        Assert.Equal(seen, Read.Cell("<c r=\"A1\" t=\"s\"><v>0</v></c>", book => book.Shared(runs)).Text);
    }

    [Theory]
    [InlineData("#,##0.0,", "12345", "12,345")]
    [InlineData("0,,", "-5000000", "-5")]
    [InlineData("#,##0.0,;[Red]\\-#,##0.0,", "-12345", "-12,345")]
    [InlineData("0.0\" тыс. руб.\"", "5.2", "5,2 тыс. руб.")]
    [InlineData("0.0,,\" млн руб.\"", "5200000", "5,2 млн руб.")]
    [InlineData("#,##0.00\\ \"₽\"", "5.2", "5,2 руб.")]
    [InlineData("#,##0\\ [$руб.-419]", "12", "12 руб.")]
    [InlineData("[>=1000000]0.0,,\" млн\";[>=1000]0.0,\" тыс.\";0", "5200", "5,2 тыс.")]
    [InlineData("[>=1000000]0.0,,\" млн\";[>=1000]0.0,\" тыс.\";0", "520", "520")]
    [InlineData("\"№ \"0", "7", "№ 7")]
    [InlineData("General\" чел.\"", "7", "7 чел.")]
    [InlineData("0\"%\"", "82.6", "82,6%")]
    [InlineData("\"да\";;\"нет\"", "1", "да")]
    [InlineData("\"да\";;\"нет\"", "0", "нет")]
    [InlineData("_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-", "0", "0")]
    [InlineData("#,##0_);(#,##0)", "-5", "-5")]
    [InlineData("#,##0.00\\ \"₽\";[Red]\\-#,##0.00\\ \"₽\"", "-5.2", "-5,2 руб.")]
    [InlineData("#,##0.0,\" тыс.\";\"-\"#,##0.0,\" тыс.\"", "-5200", "-5,2 тыс.")]
    [InlineData("#,##0\" руб.\";(#,##0\" руб.\")", "-5", "-5 руб.")]
    [InlineData("_-* #,##0\\ \"₽\"_-;\\-* #,##0\\ \"₽\"_-;_-* \"-\"??\\ \"₽\"_-;_-@_-", "-5", "-5 руб.")]
    [InlineData("_-* #,##0\\ \"₽\"_-;\\-* #,##0\\ \"₽\"_-;_-* \"-\"??\\ \"₽\"_-;_-@_-", "0", "0 руб.")]
    [InlineData("#\\ ##0.0", "12345.6", "12345,6")]
    [InlineData("# ?/?", "0.5", "0,5")]
    [InlineData("0.00E+00", "0.5", "0,5")]
    public void A_number_whose_format_scales_it_or_names_a_unit_is_what_its_author_sees(
        string format,
        string stored,
        string seen
    ) => Assert.Equal(seen, Read.Cell($"<c r=\"A1\" s=\"1\"><v>{stored}</v></c>", book => book.Format(format)).Text);

    [Fact]
    public void Text_in_utf8_is_read_wherever_a_block_cuts_a_letter()
    {
        for (var offset = 0; offset < 2; offset++)
        {
            var line = "Школа;Охват питанием обучающихся\n";
            var text = new string('1', offset) + string.Concat(Enumerable.Repeat(line, 5000)) + "СОШ № 5;82,6";

            var rows = Read.Csv(new UTF8Encoding(false).GetBytes(text));

            Assert.Equal(["СОШ № 5", "82,6"], Read.Texts(rows[^1]));
        }
    }

    [Theory]
    [InlineData(1251)]
    [InlineData(866)]
    [InlineData(20866)]
    [InlineData(10007)]
    [InlineData(28595)]
    public void Text_of_any_page_in_use_here_is_read_letter_by_letter(int page)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string Text =
            "Школа;Наименование показателя;План;Факт\n"
            + "Гимназия имени Пушкина;Доля обучающихся, охваченных питанием;80;82,6\n"
            + "Лицей «Исток»;Я знаю свой край: число участников;5;7";

        var rows = Read.Csv(Encoding.GetEncoding(page).GetBytes(Text.Replace("«", "\"").Replace("»", "\"")));

        Assert.Equal(["Школа", "Наименование показателя", "План", "Факт"], Read.Texts(rows[0]));
        Assert.Equal("Гимназия имени Пушкина", rows[1][1].Text);
        Assert.Equal("Я знаю свой край: число участников", rows[2][2].Text);
    }

    [Fact]
    public void Text_that_is_Russian_in_no_page_is_refused_and_not_loaded_as_garbage()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string Greek = "Σχολείο;Ποσοστό μαθητών που παρακολουθούν μαθήματα;80;82,6";

        var problem = Read.Refusal(Encoding.GetEncoding(1253).GetBytes(Greek), "отчёт.csv");

        Assert.Equal("text-encoding-unknown", problem.Code);
    }

    [Theory]
    [InlineData("=\"82,6\";=\"СОШ № 5\"", "82,6|СОШ № 5")]
    [InlineData("\"=\"\"82,6\"\"\";'3", "82,6|3")]
    [InlineData("=\"5;7\";=A1", "5;7|=A1")]
    [InlineData("'Заря';='5'", "'Заря'|='5'")]
    public void What_forces_a_spreadsheet_to_keep_a_text_is_no_part_of_it(string line, string seen) =>
        Assert.Equal(seen, string.Join('|', Read.Texts(Read.Csv("а;б\n" + line)[1])));

    private static string Sheet(string name, string link) => $"<sheet name=\"{name}\" sheetId=\"2\" r:id=\"{link}\"/>";

    /// <summary>Parts whose only cells say 1 and 2, linked as rId1 and rId2.</summary>
    private static MemoryStream TwoSheets(string sheets) =>
        new XlsxBuilder()
            .Sheet("А", sheet => sheet.Row(1))
            .Sheet("Б", sheet => sheet.Row(2))
            .Part(
                "xl/workbook.xml",
                $"<workbook xmlns=\"{XlsxBuilder.Main}\" xmlns:r=\"{Links}\"><sheets>{sheets}</sheets></workbook>"
            )
            .ToStream();
}
