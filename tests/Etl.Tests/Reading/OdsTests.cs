using QualityMonitor.Etl.Reading;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Reading;

public sealed class OdsTests
{
    private const string Half = "office:value-type=\"percentage\" office:value=\"0.5\"";

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
