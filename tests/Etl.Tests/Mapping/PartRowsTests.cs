using QualityMonitor.Indicators.Facts;
using Xunit;

namespace QualityMonitor.Etl.Tests.Mapping;

/// <summary>Rows that are parts of the indicators: subjects, grades.</summary>
public sealed class PartRowsTests
{
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

    private static decimal Number(Fact fact) => ((Fact.Number)fact).Amount.Value;
}
