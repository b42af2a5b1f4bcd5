using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store;
using Xunit;

namespace QualityMonitor.Etl.Tests.Mapping;

/// <summary>A table whose rows are years: the same indicators at another time in each.</summary>
public sealed class RowsOfPeriodsTests
{
    private static readonly string Years = SchoolTable.Defining(
        """
        rows: periods
        columns:
          - { header: Учебный год, is: period }
          - { headers: indicator, is: value }
        skip: /^всего/
        """
    );

    [Fact]
    public async Task A_figure_is_of_the_period_of_its_row_and_the_indicator_of_its_header()
    {
        await using var table = await SchoolTable.LoadAsync(
            Years,
            sheet =>
                sheet
                    .Row("Учебный год", "Выпускников", "Медалистов")
                    .Row("2022/2023", 330, 12)
                    .Row("2021/2022", 324, "-")
                    .Row("Всего", 654, 12)
        );

        Assert.Empty(table.Issues);
        Assert.Equal(
            [("1", "2021/2022", 324m), ("1", "2022/2023", 330m), ("2", "2022/2023", 12m)],
            table
                .Facts.Where(static fact => fact.Fact is Fact.Number)
                .Select(static fact => (fact.IndicatorCode, fact.Period.Code, ((Fact.Number)fact.Fact).Amount.Value))
                .Order()
        );
    }

    [Theory]
    [InlineData("Квартал", "1", "III", "2025-Q1", "2025-Q3")]
    [InlineData("Квартал", "II кв.", "IV квартал", "2025-Q2", "2025-Q4")]
    [InlineData("Месяц", "январь", "3", "2025-01", "2025-03")]
    public async Task A_quarter_or_a_month_without_its_year_is_of_the_year_of_the_table(
        string header,
        string one,
        string other,
        string first,
        string last
    )
    {
        var layout = SchoolTable.Defining(
            $$"""
            rows: periods
            period: 2025
            columns:
              - { header: {{header}}, is: period }
              - { headers: indicator, is: value }
            """
        );
        await using var table = await SchoolTable.LoadAsync(
            layout,
            sheet => sheet.Row(header, "Семинаров").Row(one, 3).Row(other, 5).Row("40", 8)
        );

        Assert.Equal([first, last], table.Facts.Select(static fact => fact.Period.Code).Order(StringComparer.Ordinal));
        Assert.Equal((4, 1), (Assert.Single(table.Issues).Row, table.Issues[0].Column));
    }

    [Fact]
    public async Task Its_indicators_are_reported_as_often_as_its_rows_follow_each_other()
    {
        await using var table = await SchoolTable.LoadAsync(
            Years,
            sheet => sheet.Row("Учебный год", "Выпускников").Row("2022/2023", 330)
        );

        var programme = await table.Town.Store.Programmes.CurrentAsync(
            SchoolTable.Code,
            AsOf.Now,
            CancellationToken.None
        );
        Assert.Equal(Cadence.AcademicYear, Assert.Single(programme!.Indicators).Cadence);
    }

    [Fact]
    public async Task A_row_without_a_year_that_can_be_read_is_a_question_and_not_the_year_above()
    {
        await using var table = await SchoolTable.LoadAsync(
            Years,
            sheet => sheet.Row("Учебный год", "Выпускников").Row("2022/2023", 330).Row(null, 324).Row("прошлый", 311)
        );

        Assert.Equal([3, 4], table.Issues.Select(static issue => issue.Row).Order());
        Assert.Equal(330m, Assert.IsType<Fact.Number>(Assert.Single(table.Facts).Fact).Amount.Value);
    }

    [Fact]
    public async Task A_name_merged_over_its_parts_is_one_indicator()
    {
        await using var table = await SchoolTable.LoadAsync(
            SchoolTable.Defining(
                """
                period: 2025
                columns:
                  - { header: №, is: code }
                  - { header: Показатель, is: name }
                  - { header: Где, is: breakdown }
                  - { header: Факт, is: value }
                """
            ),
            sheet =>
                sheet
                    .Row("№", "Показатель", "Где", "Факт")
                    .Row("1", "Число учеников", "в городе", 1200)
                    .Row(null, null, "в селе", 340)
                    .Merge("A2:A3")
                    .Merge("B2:B3")
        );

        Assert.Empty(table.Issues);
        Assert.Equal(
            [("1", "в городе"), ("1", "в селе")],
            table.Facts.Select(static fact => (fact.IndicatorCode, fact.Breakdown)).Order()
        );
    }
}
