using System.Text;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Sheets;
using Xunit;

namespace QualityMonitor.Etl.Tests.Reading;

/// <summary>Pages under the name of an .xls, as programs export them.</summary>
public sealed class HtmlTests
{
    [Fact]
    public void Rows_stand_below_each_other_whatever_table_they_are_of_and_lines_of_text_between_them()
    {
        var rows = Rows(
            """
            <html><head><title>Отчёт</title><style>td { color: red }</style></head><body>
            <h1>Сведения &laquo;СОШ №&nbsp;5&raquo;</h1><p>Период: IV квартал<br>2025</p>
            <!-- <table><tr><td>нет</td></tr></table> --><script>document.write("<td>1</td>")</script>
            <table border=1><thead><tr><th>Код<th>Факт</tr></thead>
            <tr><td> 1.1 </td><td>82,6&nbsp;%</td></tr><tr></tr>
            <TR><TD>1.2</TD><TD>5<sup>2)</sup></TD></TR></table>
            <![if supportMisalignedColumns]><p>Директор</p><![endif]>
            </body></html>
            """
        );

        Assert.Equal(
            [
                "1: Сведения «СОШ № 5»",
                "2: Период: IV квартал",
                "3: 2025",
                "4: Код|Факт",
                "5: 1.1|82,6 %",
                "7: 1.2|5²⁾",
                "8: Директор",
            ],
            rows
        );
    }

    [Fact]
    public void Cells_that_span_rows_and_columns_move_their_neighbours_and_are_merged_areas()
    {
        var (info, rows) = Open(
            "<table><tr><td rowspan=2>Код</td><td colspan='2'>2025</td></tr><tr><td>план</td><td>факт</td></tr>"
                + "<tr><td>1</td><td>2</td><td>3</td></tr></table>"
        );

        Assert.Equal(["1: Код|2025", "2: |план|факт", "3: 1|2|3"], rows.Select(Line));
        Assert.Equal([new MergedArea(1, 1, 2, 1), new MergedArea(1, 2, 1, 3)], info.Merges);
    }

    [Fact]
    public void Too_many_merged_areas_are_told_with_the_name_that_the_file_gives_its_sheet()
    {
        var page = Page("<table><tr><td colspan=2>1</td><td colspan=2>2</td></tr></table>");

        var problem = Read.Refusal(new MemoryStream(page), "отчёт.xls", ReadLimits.Default with { Merges = 1 });

        Assert.Equal("limit-merges", problem.Code);
        Assert.Contains("«отчёт»", problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_within_a_cell_begins_rows_of_its_own_and_a_hidden_row_is_hidden()
    {
        var (_, rows) = Open(
            "<table><tr><td>Отчёт<table><tr><td>Код</td><td>Факт</td></tr>"
                + "<tr style=\"display:none\"><td>1.1</td><td>5</td></tr></table></td></tr></table>"
        );

        Assert.Equal(["1: Отчёт", "2: Код|Факт", "3: 1.1|5"], rows.Select(Line));
        Assert.Equal([false, false, true], rows.Select(static row => row.IsHidden));
    }

    [Theory]
    [InlineData(1251, "<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1251'></head>")]
    [InlineData(866, "<html><head><meta charset=\"cp866\"></head>")]
    [InlineData(65001, "<html>")]
    [InlineData(1251, "<html>")]
    public void A_page_is_read_in_what_it_says_it_is_written_in_or_else_by_its_letters(int page, string head)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = head + "<table><tr><td>Школа</td><td>Показатель успеваемости</td></tr></table></html>";

        var sheet = Assert.Single(Read.All(new MemoryStream(Encoding.GetEncoding(page).GetBytes(text)), "отчёт.xls"));

        Assert.Equal("1: Школа|Показатель успеваемости", Line(Assert.Single(sheet.Rows)));
    }

    [Fact]
    public void A_cell_that_never_ends_and_a_broken_tag_are_no_harm()
    {
        Assert.Equal(["1: 1 < 2|3"], Rows("<table><tr><td>1 < 2<td title='a>b'>3"));
        Assert.Equal("limit-string-length", Read.Refusal(Page("<td>" + new string('a', 200_000)), "a.xls").Code);
    }

    private static IEnumerable<string> Rows(string html) => Open(html).Rows.Select(Line);

    private static (SheetInfo Info, List<Row> Rows) Open(string html) =>
        Assert.Single(Read.All(new MemoryStream(Page(html)), "отчёт.xls"));

    private static byte[] Page(string html) => Encoding.UTF8.GetBytes(html);

    private static string Line(Row row) =>
        $"{row.Number}: " + string.Join('|', Enumerable.Range(1, row.LastColumn).Select(column => row[column].Text));
}
