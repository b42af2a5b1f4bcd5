using System.Text;
using QualityMonitor.Etl.Reading;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Reading;

public sealed class XlsxTests
{
    private static XlsxBuilder Small() =>
        new XlsxBuilder().Sheet("Лист1", sheet => sheet.Row("Школа", "Доля").Row("СОШ №5", 99.7m));

    [Fact]
    public void A_workbook_gives_its_sheets_rows_and_cells()
    {
        var sheets = Read.All(
            new XlsxBuilder()
                .Sheet("2019", sheet => sheet.Row("Школа", null, 99.7m).Merge("A1:B1").Merge("$C$1:C3"))
                .Sheet("Справочник", sheet => sheet.Row("x"), hidden: true)
                .ToStream()
        );

        Assert.Equal(["2019", "Справочник"], sheets.Select(sheet => sheet.Info.Name));
        Assert.Equal([false, true], sheets.Select(sheet => sheet.Info.IsHidden));
        Assert.Equal([new MergedArea(1, 1, 1, 2), new MergedArea(1, 3, 3, 3)], sheets[0].Info.Merges);
        Assert.Equal(["Школа", "", "99,7"], Read.Texts(sheets[0].Rows[0]));
        Assert.Equal([1, 3], sheets[0].Rows[0].Columns.ToArray());
    }

    [Fact]
    public void A_strict_workbook_reads_like_any_other() => Assert.Equal(2, Read.Rows(Small().Strict()).Count);

    [Fact]
    public void Cells_and_rows_without_references_follow_one_another()
    {
        var rows = Read.Rows(
            Read.Book("<row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>")
        );

        Assert.Equal(["1", "", "", "2", "3"], Read.Texts(rows[0]));
        Assert.Equal((2, "4"), (rows[1].Number, rows[1][1].Text));
    }

    [Fact]
    public void Prefixed_names_are_the_same_names()
    {
        var prefixed =
            $"<x:worksheet xmlns:x=\"{XlsxBuilder.Main}\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>5</x:v></x:c></x:row></x:sheetData>"
            + "<x:mergeCells><x:mergeCell ref=\"A1:B2\"/></x:mergeCells></x:worksheet>";

        var sheet = Assert.Single(Read.All(Small().Part("xl/worksheets/sheet1.xml", prefixed).ToStream()));

        Assert.Equal("5", sheet.Rows[0][1].Text);
        Assert.Equal([new MergedArea(1, 1, 2, 2)], sheet.Info.Merges);
    }

    [Fact]
    public void A_part_in_utf16_is_read_with_its_merged_areas()
    {
        var xml =
            $"<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet xmlns=\"{XlsxBuilder.Main}\"><sheetData><row r=\"1\"><c r=\"A1\"><v>5</v></c></row></sheetData>"
            + "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells></worksheet>";
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            var sheet = Assert.Single(
                Read.All(
                    Small()
                        .Part("xl/worksheets/sheet1.xml", [.. encoding.GetPreamble(), .. encoding.GetBytes(xml)])
                        .ToStream()
                )
            );

            Assert.Equal("5", sheet.Rows[0][1].Text);
            Assert.Single(sheet.Info.Merges);
        }
    }

    [Fact]
    public void Parts_are_found_however_their_paths_are_spelled()
    {
        Assert.Equal(2, Read.Rows(Small().EntryNames(name => name.Replace('/', '\\'))).Count);
        Assert.Equal(2, Read.Rows(Small().EntryNames(name => "/" + name)).Count);
        Assert.Equal(2, Read.Rows(Small().EntryNames(name => name.ToUpperInvariant())).Count);
    }

    [Fact]
    public void Sheets_are_found_without_content_types_relationships_or_a_workbook_part()
    {
        Assert.Equal(
            2,
            Read.Rows(Small().Part("[Content_Types].xml", (string?)null).Part("_rels/.rels", (string?)null)).Count
        );
        Assert.Equal(2, Read.Rows(Small().Part("xl/_rels/workbook.xml.rels", (string?)null)).Count);
        Assert.Equal(
            2,
            Read.Rows(Small().Part("xl/workbook.xml", (string?)null).Part("_rels/.rels", (string?)null)).Count
        );
    }

    [Fact]
    public void Formatted_rows_and_cells_without_content_are_not_handed_out()
    {
        var phantoms = string.Concat(
            Enumerable
                .Range(2, 200_000)
                .Select(number => $"<row r=\"{number}\" s=\"1\"><c r=\"A{number}\" s=\"1\"/></row>")
        );

        var rows = Read.Rows(
            Read.Book(
                $"<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>{phantoms}<row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>"
            )
        );

        Assert.Equal([1, 1_048_576], rows.Select(row => row.Number));
        Assert.Equal(16_384, rows[1].LastColumn);
    }

    [Fact]
    public void The_tally_counts_every_cell_with_content_and_no_other()
    {
        using var file = new XlsxBuilder()
            .Sheet(
                "А",
                sheet =>
                    sheet.Row("a", null, 1).Raw("<row r=\"2\"><c r=\"A2\" t=\"e\"><v>#REF!</v></c><c r=\"B2\"/></row>")
            )
            .Sheet("Б", sheet => sheet.Row(true))
            .ToStream();
        using var workbook = ((OpenResult.Opened)WorkbookReader.Open(file, "x.xlsx", ReadLimits.Default)).Workbook;

        var tallies = workbook.Sheets().Select(sheet => (Count: sheet.Rows().Count(), sheet.Tally)).ToList();

        Assert.Equal([(2L, 3L), (1L, 1L)], tallies.Select(sheet => (sheet.Tally.RowsSeen, sheet.Tally.CellsSeen)));
        Assert.Equal((3L, 4L), (workbook.Tally.RowsSeen, workbook.Tally.CellsSeen));
    }

    [Fact]
    public void A_row_lives_until_the_next_one_and_its_copy_for_ever()
    {
        using var file = Small().ToStream();
        using var workbook = ((OpenResult.Opened)WorkbookReader.Open(file, "x.xlsx", ReadLimits.Default)).Workbook;
        using var rows = workbook.Sheets().First().Rows().GetEnumerator();
        rows.MoveNext();
        var (live, copy) = (rows.Current, rows.Current.Copy());
        rows.MoveNext();

        Assert.Equal("СОШ №5", live[1].Text);
        Assert.Equal("Школа", copy[1].Text);
        Assert.True(copy[3].IsEmpty && copy[0].IsEmpty && copy[-1].IsEmpty && copy[99_999].IsEmpty);
    }

    [Fact]
    public void A_sheet_can_be_read_again()
    {
        using var file = Small().ToStream();
        using var workbook = ((OpenResult.Opened)WorkbookReader.Open(file, "x.xlsx", ReadLimits.Default)).Workbook;
        var sheet = workbook.Sheets().Single();

        Assert.Equal(2, sheet.Rows().Count());
        Assert.Equal(2, sheet.Rows().Count());
    }
}
