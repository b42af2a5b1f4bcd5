namespace QualityMonitor.Store.Tests;

public sealed class CellPlaceTests
{
    [Fact]
    public void A_cell_of_a_workbook_is_named_by_letter_and_number_and_one_of_Word_by_row_and_column()
    {
        var table = CellPlace.WordTable(3, "Показатели");

        Assert.Equal("лист «Показатели», ячейка C6", CellPlace.Words("Показатели", 6, 3));
        Assert.Equal("Показатели!C6", CellPlace.Short("Показатели", 6, 3));
        Assert.Equal("таблица 3 «Показатели», строка 6, столбец 3", CellPlace.Words(table, 6, 3));
        Assert.Equal("таблица 3, строка 6, столбец 3", CellPlace.Short(table, 6, 3));
        Assert.Equal("строка 6, столбец 3", CellPlace.Name(table, 6, 3));
        Assert.Equal("таблица 1, строка 2, столбец 1", CellPlace.Words(CellPlace.WordTable(1, ""), 2, 1));
    }

    [Fact]
    public void What_is_written_of_a_table_of_Word_is_found_again()
    {
        Assert.Equal(("таблица 3", 6, 3), CellPlace.Read(CellPlace.Short(CellPlace.WordTable(3, "Показатели"), 6, 3)));
        Assert.Equal(("таблица 3", 6, 3), CellPlace.Read(CellPlace.Words(CellPlace.WordTable(3, "Показатели"), 6, 3)));
        Assert.True(CellPlace.IsNamed(CellPlace.WordTable(3, "Показатели"), "таблица 3"));
        Assert.False(CellPlace.IsNamed(CellPlace.WordTable(31, ""), "таблица 3"));
        Assert.Null(CellPlace.Read("Показатели!C6"));
    }

    [Fact]
    public void A_sheet_that_is_called_a_table_is_a_sheet() =>
        Assert.Equal("лист «Таблица 3», ячейка A1", CellPlace.Words("Таблица 3", 1, 1));
}
