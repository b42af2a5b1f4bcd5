using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Store;
using Xunit;

namespace QualityMonitor.Etl.Tests.Mapping;

/// <summary>Several sheets of one table that defines its own programme define it together.</summary>
public sealed class DefiningSheetsTests
{
    private static string Quarters(string period) =>
        SchoolTable.Defining(
            $$"""
            sheet: "* квартал"
            period: {{period}}
            columns:
              - { header: Показатель, is: name }
              - { header: Факт, is: value }
            """
        );

    [Fact]
    public async Task A_name_on_two_sheets_is_one_indicator_and_each_figure_is_of_its_sheet_s_quarter()
    {
        await using var table = await LoadAsync("{ sheet: \".+\", year: 2025 }");

        var programme = await table.Town.Store.Programmes.CurrentAsync(
            SchoolTable.Code,
            AsOf.Now,
            CancellationToken.None
        );
        Assert.Equal(
            [("1", "Семинаров"), ("2", "Визитов"), ("3", "Консультаций")],
            programme!.Indicators.Select(static one => (one.Code, one.Name))
        );
        Assert.Empty(table.Issues);
        Assert.Equal(
            [("1", "2025-Q1", 4m), ("1", "2025-Q2", 9m), ("2", "2025-Q1", 1m), ("3", "2025-Q2", 7m)],
            table
                .Facts.Select(static fact =>
                    (fact.IndicatorCode, fact.Period.Code, ((Fact.Number)fact.Fact).Amount.Value)
                )
                .Order()
        );
    }

    [Fact]
    public async Task A_quarter_without_a_year_rejects_the_file_and_says_where_it_stands()
    {
        await using var table = await LoadAsync("{ sheet: \".+\" }");

        Assert.Equal(FileOutcome.Rejected, table.Report.Outcome);
        Assert.Contains("в имени листа", table.Report.Reason, StringComparison.Ordinal);
    }

    private static Task<SchoolTable> LoadAsync(string period) =>
        SchoolTable.LoadAsync(
            Quarters(period),
            static sheet => sheet.Row("Как заполнять"),
            static book =>
                book.Sheet(
                        "I квартал",
                        static sheet => sheet.Row("Показатель", "Факт").Row("Семинаров", 4).Row("Визитов", 1)
                    )
                    .Sheet(
                        "II квартал",
                        static sheet => sheet.Row("Показатель", "Факт").Row("Консультаций", 7).Row("Семинаров", 9)
                    )
        );
}
