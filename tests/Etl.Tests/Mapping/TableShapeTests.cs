using QualityMonitor.Indicators.Facts;
using Xunit;

namespace QualityMonitor.Etl.Tests.Mapping;

public sealed class TableShapeTests
{
    private static readonly string Years = SchoolTable.Defining(
        "columns:\n  - { header: Показатель, is: name }\n  - { headers: period, is: value }"
    );

    [Fact]
    public async Task The_header_is_found_below_a_title_and_the_numbers_of_columns_are_passed()
    {
        await using var table = await SchoolTable.LoadAsync(
            Years,
            sheet =>
                sheet
                    .Row("Показатели за годы")
                    .RowAt(4, "Показатель", "2019", "2017", "2018")
                    .Row(1, 2, 3, 4)
                    .Row("Число школ", 19, 17, 18)
        );

        Assert.Equal(
            [("2017", 17m), ("2018", 18m), ("2019", 19m)],
            table.Facts.Select(fact => (fact.Period.Code, Number(fact.Fact))).Order()
        );
        Assert.Equal(table.Report.Cells.Seen, table.Report.Cells.Loaded + table.Report.Cells.Labels);
    }

    [Fact]
    public async Task A_header_that_a_printed_page_repeats_is_no_row_of_data()
    {
        await using var table = await SchoolTable.LoadAsync(
            Years,
            sheet =>
                sheet
                    .Row("Показатель", "2018 год", "2019 год")
                    .Row(1, 2, 3)
                    .Row("Число школ", 18, 19)
                    .Row("показатель", "2018 год", "2019 год")
                    .Row(1, 2, 3)
                    .Row("Число классов", 200, 210)
        );

        Assert.Empty(table.Issues);
        Assert.Equal([18m, 19m, 200m, 210m], table.Facts.Select(static fact => Number(fact.Fact)).Order());
    }

    [Fact]
    public async Task A_title_that_has_the_word_of_the_header_in_it_is_no_header()
    {
        await using var table = await SchoolTable.LoadAsync(
            Years,
            sheet => sheet.Row("Показатель школ").Row("Показатель", "2018", "2019").Row("Число школ", 18, 19)
        );

        Assert.Equal([18m, 19m], table.Facts.Select(static fact => Number(fact.Fact)).Order());
    }

    /// <summary>Numbers that count up are figures where no header goes before them.</summary>
    [Fact]
    public async Task A_row_that_only_resembles_the_header_is_read()
    {
        await using var table = await SchoolTable.LoadAsync(
            Years,
            sheet => sheet.Row("Показатель", "2018", "2019").Row("Число школ", 18, 19).Row("Показатель", 2, 3)
        );

        Assert.Equal([2m, 3m, 18m, 19m], table.Facts.Select(static fact => Number(fact.Fact)).Order());
    }

    [Fact]
    public async Task A_merged_header_of_two_rows_is_read_as_one()
    {
        var layout = SchoolTable.Defining(
            """
            columns:
              - { header: Показатель, is: name }
              - { header: 2024 год / План, is: plan, period: 2024 }
              - { header: 2024 год / Факт, is: value, period: 2024 }
            """
        );
        await using var table = await SchoolTable.LoadAsync(
            layout,
            sheet =>
                sheet
                    .Row("Показатель", "2024 год", null)
                    .Row(null, "План", "Факт")
                    .Row("Число школ", 3, 4)
                    .Merge("A1:A2")
                    .Merge("B1:C1")
        );

        Assert.Equal(4, Number(Assert.Single(table.Facts).Fact));
    }

    [Fact]
    public async Task Headings_and_footnotes_are_no_rows_and_are_counted()
    {
        await using var table = await SchoolTable.LoadAsync(
            Years,
            sheet =>
                sheet.Row("Показатель", "2023", "2024").Row("Раздел 1").Row("Число школ", 1, 2).Row("1) без филиалов")
        );

        Assert.Equal((2, 2), (table.Facts.Count, (int)table.Report.Cells.Skipped));
    }

    [Fact]
    public async Task A_label_merged_over_several_rows_belongs_to_all_of_them()
    {
        await using var table = await SchoolTable.LoadAsync(
            SchoolTable.Defining(
                "period: 2025\ncolumns:\n  - { header: Школа, is: organisation }\n  - { header: Показатель, is: name }\n  - { header: Факт, is: value }"
            ),
            sheet =>
                sheet
                    .Row("Школа", "Показатель", "Факт")
                    .Row("СОШ № 5", "Число классов", 20)
                    .Row(null, "Число учителей", 40)
                    .Merge("A2:A3")
        );

        Assert.Equal(["school-5", "school-5"], table.Facts.Select(fact => fact.OrganisationCode));
    }

    private static decimal Number(Fact fact) => ((Fact.Number)fact).Amount.Value;
}
