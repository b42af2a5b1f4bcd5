using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Workbooks;
using QualityMonitor.Store;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

public sealed class CellRangesTests
{
    private static readonly string Table = CellPlace.WordTable(3, "Показатели");

    [Fact]
    public void A_cell_of_a_workbook_is_told_by_its_letters()
    {
        var origin = From("Показатели", "C8, D8");

        Assert.Equal("C8, D8", CellRanges.Cells(origin));
        Assert.Equal("ячейка C8, D8", CellRanges.Cell(origin));
        Assert.Equal("Ф2, Показатели, C8, D8", AppendixSources.Places([origin]));
    }

    [Fact]
    public void A_cell_of_a_table_of_Word_is_told_as_people_count_there()
    {
        var origin = From(Table, "AB5, C6");

        Assert.Equal("строка 5, столбец 28; строка 6, столбец 3", CellRanges.Cells(origin));
        Assert.Equal(CellRanges.Cells(origin), CellRanges.Cell(origin));
        Assert.Equal("таблица 3 «Показатели»", CellRanges.Sheet(Table));
        Assert.DoesNotContain("AB5", AppendixSources.Places([origin]), StringComparison.Ordinal);
    }

    private static Origin From(string sheet, string cells) => new(2, sheet, cells, "641", "s1");
}
