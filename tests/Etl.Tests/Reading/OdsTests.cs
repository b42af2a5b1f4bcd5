using QualityMonitor.Etl.Reading;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Reading;

public sealed class OdsTests
{
    private const string Half = "office:value-type=\"percentage\" office:value=\"0.5\"";

    [Theory]
    [InlineData("office:value-type=\"float\" office:value=\"99.7\"", "99,70", CellKind.Number, "99,7")]
    [InlineData("office:value-type=\"float\" office:value=\"30.699999999999999\"", "30,7", CellKind.Number, "30,7")]
    [InlineData(Half, "50%", CellKind.Number, "50%")]
    [InlineData("office:value-type=\"currency\" office:value=\"1200\"", "1 200 ₽", CellKind.Number, "1200")]
    [InlineData("office:value-type=\"date\" office:date-value=\"2019-09-07\"", "7 сен", CellKind.Date, "07.09.2019")]
    [InlineData("office:value-type=\"date\" office:date-value=\"1880-05-01\"", "1880", CellKind.Date, "01.05.1880")]
    [InlineData(
        "office:value-type=\"date\" office:date-value=\"2019-09-07T13:45:00\"",
        "x",
        CellKind.Date,
        "07.09.2019 13:45"
    )]
    [InlineData("office:value-type=\"time\" office:time-value=\"PT01H30M00S\"", "1:30", CellKind.Date, "01:30")]
    [InlineData("office:value-type=\"time\" office:time-value=\"PT30H10M00S\"", "30:10", CellKind.Date, "30:10:00")]
    [InlineData("office:value-type=\"time\" office:time-value=\"вчера\"", "вчера", CellKind.Text, "вчера")]
    [InlineData("office:value-type=\"boolean\" office:boolean-value=\"true\"", "ДА", CellKind.Boolean, "ИСТИНА")]
    [InlineData("office:value-type=\"string\"", "007", CellKind.Text, "007")]
    [InlineData("office:value-type=\"string\" office:string-value=\"12,50\"", "12,5", CellKind.Text, "12,50")]
    [InlineData("office:value-type=\"float\" office:value=\"1e400\"", "много", CellKind.Text, "много")]
    [InlineData("", "просто текст", CellKind.Text, "просто текст")]
    [InlineData("office:value-type=\"string\"", "#Н/Д", CellKind.Text, "#Н/Д")]
    public void A_cell_is_what_its_value_says(string attributes, string shown, CellKind kind, string text)
    {
        var cell = OdsCells.Cell($"<table:table-cell {attributes}><text:p>{shown}</text:p></table:table-cell>");

        Assert.Equal((kind, text), (cell.Kind, cell.Text));
    }

    [Fact]
    public void A_percent_keeps_its_fraction() =>
        Assert.Equal(
            (0.5m, true),
            OdsCells.Cell($"<table:table-cell {Half}/>") is var half ? (half.Number, half.IsPercent) : default
        );

    [Theory]
    [InlineData(
        "office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"",
        "#DIV/0!",
        "#DIV/0!"
    )]
    [InlineData("office:value-type=\"float\" office:value=\"0\"", "#ДЕЛ/0!", "#ДЕЛ/0!")]
    [InlineData("office:value-type=\"string\"", "Err:502", "Err:502")]
    [InlineData("calcext:value-type=\"error\"", "", "ошибка формулы")]
    public void A_formula_with_an_error_is_an_error_whatever_its_value_pretends(
        string attributes,
        string shown,
        string text
    )
    {
        var cell = OdsCells.Cell(
            $"<table:table-cell table:formula=\"of:=1/0\" {attributes}><text:p>{shown}</text:p></table:table-cell>"
        );

        Assert.Equal((CellKind.Error, text), (cell.Kind, cell.Text));
    }

    [Fact]
    public void A_formula_without_a_value_is_no_empty_cell_and_one_with_the_empty_text_is()
    {
        const string Formula = "<table:table-cell table:formula=\"of:=[.A2]\"";

        Assert.Equal("формула без значения", OdsCells.Cell(Formula + "/>").Text);
        Assert.Equal("формула без значения", OdsCells.Cell(Formula + " office:value-type=\"float\"/>").Text);
        Assert.True(OdsCells.Cell(Formula + "><text:p/></table:table-cell>").IsEmpty);
        Assert.Equal(
            7,
            OdsCells
                .Cell(Formula + " office:value-type=\"float\" office:value=\"7\"><text:p>7</text:p></table:table-cell>")
                .Number
        );
    }

    [Fact]
    public void A_text_is_what_is_shown_and_a_note_to_the_cell_is_none_of_it()
    {
        var cell = OdsCells.Cell(
            """
            <table:table-cell office:value-type="string">
              <office:annotation><text:p>примечание</text:p></office:annotation>
              <draw:frame><draw:text-box><text:p>надпись</text:p></draw:text-box></draw:frame>
              <text:p>МБОУ
                 <text:span>«СОШ<text:s/>№</text:span><text:s text:c="2"/>5»<text:tab/>г.<text:line-break/>Дубна</text:p>
              <text:p>второй абзац</text:p>
            </table:table-cell>
            """
        );

        Assert.Equal("МБОУ «СОШ №  5»\tг.\nДубна\nвторой абзац", cell.Text);
    }

    [Theory]
    [InlineData("99,7<text:span text:style-name=\"T1\">2)</text:span>", "99,7²⁾")]
    [InlineData("<text:span text:style-name=\"T1\">2</text:span>", "2")]
    [InlineData(
        "<text:span text:style-name=\"T2\">1<text:span text:style-name=\"T1\"><text:span>2</text:span></text:span>3</text:span>4",
        "1²34"
    )]
    public void A_raised_footnote_does_not_join_the_number(string shown, string text)
    {
        const string Raised =
            "<style:style style:name=\"T1\" style:family=\"text\">"
            + "<style:text-properties style:text-position=\"super 58%\"/></style:style>"
            + "<style:style style:name=\"T2\" style:family=\"text\">"
            + "<style:text-properties style:text-position=\"0% 100%\"/></style:style>";

        Assert.Equal(
            text,
            OdsCells.Cell($"<table:table-cell><text:p>{shown}</text:p></table:table-cell>", Raised).Text
        );
    }

    [Fact]
    public void Repeated_cells_and_rows_stand_where_their_author_sees_them()
    {
        var rows = OdsCells.Rows(
            $"""
            <table:table-column table:number-columns-repeated="16384"/>
            <table:table-header-rows><table:table-row>
              <table:table-cell table:number-columns-repeated="2"/>
              <table:table-cell table:number-columns-repeated="3" {Half}/>
              <table:covered-table-cell/>
              <table:table-cell office:value-type="string"><text:p>край</text:p></table:table-cell>
              <table:table-cell table:number-columns-repeated="16377"/>
            </table:table-row></table:table-header-rows>
            <table:table-row table:number-rows-repeated="4">
            <table:table-cell table:number-columns-repeated="16384"/></table:table-row>
            <table:table-row-group><table:table-row table:number-rows-repeated="2">
              <table:table-cell office:value-type="float" office:value="7"/>
            </table:table-row></table:table-row-group>
            <table:table-row table:number-rows-repeated="1048568">
            <table:table-cell table:number-columns-repeated="16384"/></table:table-row>
            """
        );

        Assert.Equal([1, 6, 7], rows.Select(static row => row.Number));
        Assert.Equal(["", "", "50%", "50%", "50%", "", "край"], Read.Texts(rows[0]));
        Assert.Equal(["7"], Read.Texts(rows[2]));
    }

    [Theory]
    [InlineData("2147483647", "16384", "limit-columns")]
    [InlineData("99999999999999999999", "1", "limit-rows")]
    [InlineData("1048576", "1500", "limit-cells")]
    [InlineData("1", "99999999999", "file-damaged")]
    public void What_repeats_itself_without_end_is_refused_by_the_limit_it_passes(
        string rows,
        string columns,
        string code
    )
    {
        var bomb = OdsFile.Table(
            $"<table:table-row table:number-rows-repeated=\"{rows}\">"
                + $"<table:table-cell table:number-columns-repeated=\"{columns}\" {Half}/></table:table-row>"
        );

        Assert.Equal(
            code,
            Read.Refusal(
                new MemoryStream(OdsFile.Zip(OdsFile.Content(bomb))),
                limits: new ReadLimits { Cells = 100_000, Rows = 1_000 }
            ).Code
        );
    }

    [Fact]
    public void Repeated_blanks_of_a_text_are_bounded() =>
        Assert.Equal(
            "limit-string-length",
            Read.Refusal(
                OdsFile.Flat(
                    OdsFile.Table(
                        "<table:table-row><table:table-cell><text:p><text:s text:c=\"2000000000\"/></text:p>"
                            + "</table:table-cell></table:table-row>"
                    )
                )
            ).Code
        );

    [Fact]
    public void Merged_areas_are_known_by_their_sheets_and_what_lies_below_them_is_read()
    {
        const string Merged = """
            <table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
            <table:table-row><table:table-cell table:number-columns-repeated="3"/>
            <table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="3" office:value-type="string">
            <text:p>год</text:p></table:table-cell>
            <table:covered-table-cell office:value-type="float" office:value="5"/></table:table-row>
            """;
        var sheets = Read.All(
            new MemoryStream(
                OdsFile.Zip(OdsFile.Content(OdsFile.Table("", "пустой") + OdsFile.Table(Merged, "объединённый")))
            )
        );

        Assert.Empty(sheets[0].Info.Merges);
        Assert.Equal([new MergedArea(3, 4, 5, 5)], sheets[1].Info.Merges);
        Assert.Equal(["", "", "", "год", "5"], Read.Texts(Assert.Single(sheets[1].Rows)));
    }

    [Fact]
    public void A_number_is_a_percent_or_a_date_also_by_the_style_of_its_column_and_by_a_parent_in_another_part()
    {
        const string Styles = """
            <style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Доля"/>
            <style:style style:name="кольцо" style:family="table-cell" style:parent-style-name="кольцо"/>
            <number:date-style style:name="N2"><number:day/><number:text>.</number:text><number:month/></number:date-style>
            <style:style style:name="ce2" style:family="table-cell" style:data-style-name="N2"/>
            """;
        const string Named = """
            <number:percentage-style style:name="N1"><number:number/><number:text>%</number:text></number:percentage-style>
            <style:style style:name="Доля" style:family="table-cell" style:data-style-name="N1"/>
            """;
        const string Rows = """
            <table:table-column table:default-cell-style-name="ce1"/>
            <table:table-column table:number-columns-repeated="2"/>
            <table:table-row><table:table-cell office:value-type="float" office:value="0.826"/>
            <table:table-cell table:style-name="ce2" office:value-type="float" office:value="43715"/>
            <table:table-cell table:style-name="кольцо" office:value-type="float" office:value="1"/></table:table-row>
            """;
        var file = OdsFile.Zip(OdsFile.Content(OdsFile.Table(Rows), Styles), ("styles.xml", OdsFile.StylesPart(Named)));

        Assert.Equal(["82,6%", "07.09.2019", "1"], Read.Texts(Read.All(new MemoryStream(file))[0].Rows[0]));
    }

    /// <summary>LibreOffice writes the section for negative numbers as the format, and refers to the others.</summary>
    [Theory]
    [InlineData("5200", "5,2 тыс. руб.")]
    [InlineData("-5200", "-5,2 тыс. руб.")]
    [InlineData("0", "0 руб.")]
    public void A_format_of_several_sections_shows_a_number_with_its_own_sign_and_scale(string stored, string seen)
    {
        const string Styles = """
            <number:number-style style:name="N9P0" style:volatile="true">
            <number:number number:display-factor="1000"/><number:text> тыс. руб.</number:text></number:number-style>
            <number:number-style style:name="N9P1" style:volatile="true"><number:text>-</number:text>
            <number:number number:display-factor="1000"/><number:text> тыс. руб.</number:text></number:number-style>
            <number:number-style style:name="N9"><number:text>- </number:text><number:number/><number:text> руб.</number:text>
            <style:map style:condition="value()&gt;0" style:apply-style-name="N9P0"/>
            <style:map style:condition="value()&lt;0" style:apply-style-name="N9P1"/></number:number-style>
            <number:text-style style:name="N8"><number:text-content/>
            <style:map style:condition="value()&gt;0" style:apply-style-name="N9P0"/>
            <style:map style:condition="value()&lt;0" style:apply-style-name="N9P1"/>
            <style:map style:condition="value()=0" style:apply-style-name="N9"/></number:text-style>
            <style:style style:name="ce1" style:family="table-cell" style:data-style-name="N9"/>
            <style:style style:name="ce2" style:family="table-cell" style:data-style-name="N8"/>
            """;
        var cells =
            $"<table:table-cell table:style-name=\"ce1\" office:value-type=\"float\" office:value=\"{stored}\"/>"
            + $"<table:table-cell office:value-type=\"float\" office:value=\"{stored}\"/>";

        var row = OdsCells.Rows(
            $"<table:table-row table:default-cell-style-name=\"ce2\">{cells}</table:table-row>",
            Styles
        )[0];

        Assert.Equal([seen, seen], Read.Texts(row));
    }

    [Fact]
    public void A_format_that_scales_or_names_a_unit_shows_another_figure_than_is_stored()
    {
        const string Styles = """
            <number:number-style style:name="N1"><number:number number:display-factor="1000"/></number:number-style>
            <number:number-style style:name="N2"><number:number/><number:text> тыс. руб.</number:text></number:number-style>
            <style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>
            <style:style style:name="ce2" style:family="table-cell" style:data-style-name="N2"/>
            """;
        const string Rows = """
            <table:table-column table:default-cell-style-name="ce1"/>
            <table:table-row><table:table-cell office:value-type="float" office:value="12345"/>
            <table:table-cell table:style-name="ce2" office:value-type="float" office:value="5.2"/></table:table-row>
            """;

        var file = OdsFile.Zip(OdsFile.Content(OdsFile.Table(Rows), Styles));

        Assert.Equal(["12,345", "5,2 тыс. руб."], Read.Texts(Read.All(new MemoryStream(file))[0].Rows[0]));
    }

    [Fact]
    public void Sheets_keep_their_order_the_hidden_ones_are_called_so_and_tables_within_tables_are_none()
    {
        const string Hidden =
            "<style:style style:name=\"ta2\" style:family=\"table\">"
            + "<style:table-properties table:display=\"false\"/></style:style>";
        var tables =
            "<table:tracked-changes><table:deletion>"
            + OdsFile.Table("", "удалённый")
            + "</table:deletion></table:tracked-changes>"
            + OdsFile.Table(
                "<table:shapes><draw:frame>"
                    + OdsFile.Table("", "в рисунке")
                    + "</draw:frame></table:shapes>"
                    + "<table:table-row><table:table-cell><text:p>а</text:p></table:table-cell></table:table-row>",
                "Первый"
            )
            + OdsFile.Table("", "Скрытый", "table:style-name=\"ta2\"");

        var sheets = Read.All(new MemoryStream(OdsFile.Flat(tables, Hidden)), "отчёт.fods");

        Assert.Equal(
            [(1, "Первый", false), (2, "Скрытый", true)],
            sheets.Select(static sheet => (sheet.Info.Number, sheet.Info.Name, sheet.Info.IsHidden))
        );
        Assert.Single(sheets[0].Rows);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_sheet_may_be_left_half_read_and_read_again(bool flat)
    {
        var tables = string.Concat(
            Enumerable
                .Range(1, 3)
                .Select(static sheet =>
                    OdsFile.Table(
                        "<table:table-row table:number-rows-repeated=\"3\">"
                            + $"<table:table-cell office:value-type=\"float\" office:value=\"{sheet}\"/></table:table-row>",
                        $"Лист{sheet}"
                    )
                )
        );
        using var file = new MemoryStream(flat ? OdsFile.Flat(tables) : OdsFile.Zip(OdsFile.Content(tables)));
        var opened = Assert.IsType<OpenResult.Opened>(WorkbookReader.Open(file, "x.xlsx", ReadLimits.Default));
        using var workbook = opened.Workbook;

        var seen = new List<decimal>();
        foreach (var sheet in workbook.Sheets())
        {
            seen.Add(sheet.Rows().First()[1].Number);
            seen.Add(sheet.Rows().Last()[1].Number);
        }

        Assert.Equal([1, 1, 2, 2, 3, 3], seen);
        Assert.Equal(3, workbook.Sheets().ToList()[1].Rows().Count());
        Assert.Equal(flat ? "fods" : "ods", workbook.Format);
    }

    [Fact]
    public void What_is_no_table_or_cannot_be_opened_is_refused_by_what_it_is()
    {
        var whole = OdsFile.Zip(OdsFile.Content(OdsFile.Table("")));
        var locked = OdsFile.Zip("шифр", ("META-INF/manifest.xml", "<manifest:encryption-data/>"));

        Assert.Contains(
            "LibreOffice",
            Read.Refusal(locked) is { Code: "file-password" } password ? password.Expected : "",
            StringComparison.Ordinal
        );
        Assert.Contains(
            ".odt",
            Read.Refusal(OdsFile.Zip(OdsFile.Content("", kind: "text"))).Sentence,
            StringComparison.Ordinal
        );
        Assert.Contains(
            ".odp",
            Read.Refusal(OdsFile.Flat("", kind: "presentation")).Sentence,
            StringComparison.Ordinal
        );
        Assert.Equal("workbook-without-sheets", Read.Refusal(OdsFile.Flat("")).Code);
        Assert.Equal("file-damaged", Read.Refusal(whole[..(whole.Length / 2)]).Code);
        Assert.Equal("file-damaged", Read.Refusal(OdsFile.Flat(OdsFile.Table(""))[..^60]).Code);
        Assert.Equal(
            "file-damaged",
            Read.Refusal(OdsFile.Zip("<!DOCTYPE x [<!ENTITY a \"ha\">]>" + OdsFile.Content(""))).Code
        );
    }

    [Fact]
    public void Its_limits_refuse_by_name()
    {
        const string Wide = """
            <table:table-row>
            <table:table-cell table:number-columns-spanned="2"><text:p>текст</text:p></table:table-cell></table:table-row>
            """;
        var file = OdsFile.Flat(OdsFile.Table(Wide, "А") + OdsFile.Table(Wide, "Б"));
        (string Code, ReadLimits Limits)[] cases =
        [
            ("limit-sheets", new() { Sheets = 1 }),
            ("limit-merges", new() { Merges = 1 }),
            ("limit-cells", new() { Cells = 1 }),
            ("limit-string-length", new() { StringLength = 4 }),
        ];

        Assert.All(cases, one => Assert.Equal(one.Code, Read.Refusal(new MemoryStream(file), limits: one.Limits).Code));
    }
}
