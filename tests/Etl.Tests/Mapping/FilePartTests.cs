using QualityMonitor.Indicators.Facts;
using Xunit;

namespace QualityMonitor.Etl.Tests.Mapping;

/// <summary>A sheet whose name says which part all its figures are of.</summary>
public sealed class FilePartTests
{
    private static readonly string Layout = SchoolTable.Defining(
        """
        sheet: "*"
        rows: organisations
        period: 2025
        breakdown: { sheet: ".+" }
        columns:
          - { header: Школа, is: organisation }
          - { header: Класс, is: breakdown, optional: true }
          - { header: Сдавали, is: value, indicator: Сдавали }
        """
    );

    [Fact]
    public async Task Figures_of_two_sheets_are_of_two_subjects_and_do_not_contradict_each_other()
    {
        await using var table = await SchoolTable.LoadAsync(
            Layout,
            static sheet => sheet.Row("Школа", "Сдавали").Row("СОШ № 5", 12),
            static book => book.Sheet("Физика", static sheet => sheet.Row("Школа", "Сдавали").Row("СОШ № 5", 7))
        );

        Assert.Empty(table.Issues);
        Assert.Equal(["Лист1: 12", "Физика: 7"], Told(table));
    }

    [Fact]
    public async Task A_part_of_the_row_stands_within_that_of_the_sheet_and_the_whole_is_the_sheet_s()
    {
        await using var table = await SchoolTable.LoadAsync(
            Layout,
            static sheet => sheet.Row("Школа", "Класс", "Сдавали").Row("СОШ № 5", "9А", 12).Row("СОШ № 5", "Итого", 30)
        );

        Assert.Equal(["Лист1, 9А: 12", "Лист1: 30"], Told(table));
    }

    private static IEnumerable<string> Told(SchoolTable table) =>
        table
            .Facts.Select(static fact => $"{fact.Breakdown}: {((Fact.Number)fact.Fact).Amount.Value:0}")
            .Order(StringComparer.Ordinal);
}
