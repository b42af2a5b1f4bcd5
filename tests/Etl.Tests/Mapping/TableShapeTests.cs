using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Indicators.Facts;
using Xunit;

namespace QualityMonitor.Etl.Tests.Mapping;

public sealed class TableShapeTests
{
    private static readonly string Years = SchoolTable.Defining(
        "columns:\n  - { header: Показатель, is: name }\n  - { headers: period, is: value }"
    );

    private static readonly string Parts = SchoolTable.Defining(
        """
        rows: breakdowns
        period: 2025
        columns:
          - { header: Предмет, is: breakdown }
          - { headers: indicator, is: value }
        """
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
    public async Task Rows_that_are_subjects_are_parts_of_the_indicators_in_the_header()
    {
        var layout = SchoolTable.Defining(
            """
            rows: breakdowns
            period: 2025
            columns:
              - { header: Предмет, is: breakdown }
              - { headers: indicator, is: value }
            skip: [Всего]
            """
        );
        await using var table = await SchoolTable.LoadAsync(
            layout,
            sheet =>
                sheet
                    .Row("Предмет", "Сдавали", "Средний балл")
                    .Row("Физика", 22, 57.8m)
                    .Row("Русский язык", 120, 68.4m)
                    .Row(null, 5, 6)
                    .Row("Всего", 142, null)
        );

        Assert.Equal(
            [("1", "Русский язык", 120m), ("1", "Физика", 22m), ("2", "Русский язык", 68.4m), ("2", "Физика", 57.8m)],
            table
                .Facts.Select(fact => (fact.IndicatorCode, fact.Breakdown, Number(fact.Fact)))
                .OrderBy(fact => fact.IndicatorCode, StringComparer.Ordinal)
                .ThenBy(fact => fact.Breakdown, StringComparer.Ordinal)
        );
        Assert.Equal("row-without-breakdown", Assert.Single(table.Issues).Code);
    }

    [Theory]
    [InlineData("все", "")]
    [InlineData("Все предметы", "")]
    [InlineData("ИТОГО:", "")]
    [InlineData("Всего по школе", "")]
    [InlineData("в целом", "")]
    [InlineData("Всего учащихся", "")]
    [InlineData("Всего учащихся 9 классов", "Всего учащихся 9 классов")]
    [InlineData("По школе в целом", "")]
    [InlineData("Все, кроме физики", "Все, кроме физики")]
    [InlineData("Итоговое сочинение", "Итоговое сочинение")]
    [InlineData("Всероссийская проверочная", "Всероссийская проверочная")]
    public async Task A_part_that_is_called_the_whole_is_the_whole(string written, string part)
    {
        await using var table = await SchoolTable.LoadAsync(
            Parts,
            sheet => sheet.Row("Предмет", "Средний балл").Row("Физика", 57.8m).Row(written, 61m)
        );

        Assert.Equal(61m, Number(Assert.Single(table.Facts, fact => fact.Breakdown == part).Fact));
        Assert.Empty(table.Issues);
    }

    [Theory]
    [InlineData(61.0, "value-repeated", 1)]
    [InlineData(62.0, "value-contradicts", 0)]
    public async Task Two_rows_of_the_whole_are_held_against_each_other(double other, string code, int loaded)
    {
        await using var table = await SchoolTable.LoadAsync(
            Parts,
            sheet => sheet.Row("Предмет", "Средний балл").Row("Итого", 61m).Row("Физика", 57.8m).Row("Все", other)
        );

        Assert.Equal(loaded, table.Facts.Count(static fact => fact.Breakdown.Length == 0));
        Assert.All(table.Issues, issue => Assert.Equal(code, issue.Code));
        Assert.NotEmpty(table.Issues);
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
    public async Task A_heading_may_name_the_organisation_of_the_rows_below()
    {
        var layout = SchoolTable.Defining(
            "sections: organisation\ncolumns:\n  - { header: Показатель, is: name }\n  - { headers: period, is: value }"
        );
        await using var table = await SchoolTable.LoadAsync(
            layout,
            sheet =>
                sheet
                    .Row("Показатель", "2023", "2024")
                    .Row("ОУ№5")
                    .Row("Число классов", 1, 2)
                    .Row("СОШ № 10 Заречья")
                    .Row("Число классов", 3, 4)
        );

        Assert.Equal(
            ["other-10", "other-10", "school-5", "school-5"],
            table.Facts.Select(fact => fact.OrganisationCode).Order()
        );
    }

    [Fact]
    public async Task A_heading_that_is_not_understood_does_not_lend_the_rows_below_to_the_one_before()
    {
        var layout = SchoolTable.Defining(
            "sections: organisation\ncolumns:\n  - { header: Показатель, is: name }\n  - { headers: period, is: value }"
        );
        await using var table = await SchoolTable.LoadAsync(
            layout,
            sheet =>
                sheet
                    .Row("Показатель", "2023", "2024")
                    .Row("ОУ№5")
                    .Row("Число классов", 1, 2)
                    .Row("ОУ№77")
                    .Row("Число классов", 3, 4)
        );

        Assert.All(table.Facts, fact => Assert.Equal(3, fact.Source.Row));
        Assert.Contains(table.Issues, issue => issue.Code == "organisation-unknown" && issue.Row == 4);
    }

    [Fact]
    public async Task Schools_may_be_rows_and_indicators_headers()
    {
        var layout = SchoolTable.Defining(
            "rows: organisations\nperiod: 2025\ncolumns:\n  - { header: Школа, is: organisation }\n  - { headers: indicator }"
        );
        await using var table = await SchoolTable.LoadAsync(
            layout,
            sheet => sheet.Row("Школа", "Число классов", "Доля учителей").Row("МБОУ СОШ № 5", 20, "80%")
        );

        Assert.Equal([20m, 80m], table.Facts.OrderBy(fact => fact.Source.Column).Select(fact => Number(fact.Fact)));
        Assert.All(table.Facts, fact => Assert.Equal("school-5", fact.OrganisationCode));
    }

    [Fact]
    public async Task A_header_that_is_no_known_school_is_an_issue_and_its_column_is_not_loaded()
    {
        var layout = SchoolTable.Defining(
            "period: 2025\ncolumns:\n  - { header: Показатель, is: name }\n  - { headers: organisation, is: value }"
        );
        await using var table = await SchoolTable.LoadAsync(
            layout,
            sheet => sheet.Row("Показатель", "ОУ №5", "ОУ №77").Row("Число классов", 20, 30)
        );

        Assert.Equal("school-5", Assert.Single(table.Facts).OrganisationCode);
        var issue = Assert.Single(table.Issues);
        Assert.Equal(("organisation-unknown", 1, 3), (issue.Code, issue.Row, issue.Column));
    }

    [Fact]
    public async Task An_unknown_school_is_an_issue_that_offers_the_nearest_and_an_ambiguous_one_names_the_candidates()
    {
        var layout = SchoolTable.Defining(
            "rows: organisations\nperiod: 2025\ncolumns:\n  - { header: Школа, is: organisation }\n  - { headers: indicator }"
        );
        await using var table = await SchoolTable.LoadAsync(
            layout,
            sheet => sheet.Row("Школа", "Число классов").Row("СОШ № 6", 20).Row("СОШ № 5", 10).Row("Школа № 10", 30)
        );

        Assert.Equal("school-5", Assert.Single(table.Facts).OrganisationCode);
        Assert.Contains("СОШ № 5", Assert.Single(table.Issues, issue => issue.Code == "organisation-unknown").Expected);
        Assert.Contains(
            "other-10",
            Assert.Single(table.Issues, issue => issue.Code == "organisation-ambiguous").Message
        );
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

    [Theory]
    [InlineData("cell: B1", "Период", "2025 год")]
    [InlineData("label: Период", "Период:", "2025 год")]
    [InlineData("label: Период", "Период: 2025 год", null)]
    public async Task The_period_of_a_file_stands_in_a_cell(string place, string label, string? period)
    {
        var layout = SchoolTable.Defining(
            $"period: {{ {place} }}\ncolumns:\n  - {{ header: Показатель, is: name }}\n  - {{ header: Факт, is: value }}"
        );
        await using var table = await SchoolTable.LoadAsync(
            layout,
            sheet => sheet.Row(label, period).RowAt(3, "Показатель", "Факт").Row("Число школ", 3)
        );

        Assert.Equal("2025", Assert.Single(table.Facts).Period.Code);
    }

    [Theory]
    [InlineData(null, "в ячейке B1")]
    [InlineData("февраль 202г", "февраль 202г")]
    public async Task A_file_without_a_period_is_rejected_and_told_which_cell_holds_it(string? period, string said)
    {
        var layout = SchoolTable.Defining(
            "period: { cell: B1 }\ncolumns:\n  - { header: Показатель, is: name }\n  - { header: Факт, is: value }"
        );
        await using var table = await SchoolTable.LoadAsync(
            layout,
            sheet => sheet.Row("Период", period).RowAt(3, "Показатель", "Факт").Row("Число школ", 3)
        );

        Assert.Equal(FileOutcome.Rejected, table.Report.Outcome);
        Assert.Contains(said, table.Report.Reason);
    }

    private static decimal Number(Fact fact) => ((Fact.Number)fact).Amount.Value;
}
