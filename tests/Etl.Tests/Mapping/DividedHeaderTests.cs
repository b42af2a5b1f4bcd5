using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Store;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Etl.Tests.Mapping;

/// <summary>Headers that say by several rows, or by the title above them, what a column is.</summary>
public sealed class DividedHeaderTests
{
    private static readonly string Periods = SchoolTable.Defining(
        "columns:\n  - { header: Показатель, is: name }\n  - { headers: period, is: value }"
    );

    [Fact]
    public async Task A_year_over_its_quarters_is_read_with_each_of_them()
    {
        await using var table = await SchoolTable.LoadAsync(
            Periods,
            sheet =>
                sheet
                    .Row("Показатель", "2025 год", null, "2024 год")
                    .Row(null, "III квартал", "II квартал", "сентябрь")
                    .Row("Число школ", 1, 2, 3)
                    .Merge("A1:A2")
                    .Merge("B1:C1")
        );

        Assert.Equal([("2024-09", 3m), ("2025-Q2", 2m), ("2025-Q3", 1m)], Figures(table));
        Assert.Empty(table.Issues);
    }

    [Fact]
    public async Task Words_over_the_year_do_no_harm()
    {
        await using var table = await SchoolTable.LoadAsync(
            Periods,
            sheet =>
                sheet
                    .Row("Показатель", "Факт", null)
                    .Row(null, "2026 год", null)
                    .Row(null, "9 месяцев", "I полугодие")
                    .Row("Число школ", 1, 2)
                    .Merge("A1:A3")
                    .Merge("B1:C1")
                    .Merge("B2:C2")
        );

        Assert.Equal([("2026-01-01..2026-09-30", 1m), ("2026-H1", 2m)], Figures(table));
    }

    [Fact]
    public async Task Quarters_without_a_year_are_of_the_only_year_named_above_them()
    {
        await using var table = await SchoolTable.LoadAsync(
            Periods,
            sheet =>
                sheet
                    .Row("Показатели за 2026 год")
                    .Row("Показатель", "I квартал", "II квартал", "Итог")
                    .Row("Число школ", 1, 2, 9)
        );

        Assert.Equal([("2026-Q1", 1m), ("2026-Q2", 2m)], Figures(table));
    }

    [Fact]
    public async Task Quarters_without_a_year_are_of_the_year_that_the_layout_gives()
    {
        var layout = SchoolTable.Defining(
            "period: 2025\ncolumns:\n  - { header: Показатель, is: name }\n  - { headers: period, is: value }"
        );
        await using var table = await SchoolTable.LoadAsync(
            layout,
            sheet => sheet.Row("Показатель", "I квартал", "II квартал").Row("Число школ", 1, 2)
        );

        Assert.Equal([("2025-Q1", 1m), ("2025-Q2", 2m)], Figures(table));
    }

    [Fact]
    public async Task Of_two_years_above_the_header_none_is_chosen()
    {
        await using var table = await SchoolTable.LoadAsync(
            Periods,
            sheet =>
                sheet.Row("План на 2026 год").Row("Итоги 2025 года").Row("Показатель", "I квартал").Row("Число школ", 1)
        );

        Assert.Empty(table.Facts);
        Assert.Equal(FileOutcome.Held, table.Report.Outcome);
    }

    [Fact]
    public async Task A_column_of_plans_is_not_taken_for_facts_and_is_told()
    {
        await using var table = await SchoolTable.LoadAsync(
            Periods,
            sheet => sheet.Row("Показатель", "2025", "2026 (план)").Row("Число школ", 1, 2)
        );

        Assert.Equal([("2025", 1m)], Figures(table));
        var issue = Assert.Single(table.Issues);
        Assert.Equal(
            ("plan-among-facts", Severity.Warning, 1, 3, "2026 (план)"),
            (issue.Code, issue.Severity, issue.Row!.Value, issue.Column!.Value, issue.ValueText)
        );
    }

    [Fact]
    public async Task A_column_of_plans_may_be_taken_by_a_rule_of_its_own()
    {
        var layout = SchoolTable.Defining(
            "columns:\n  - { header: Показатель, is: name }\n  - { headers: period, is: value }\n  - { headers: period, words: план, is: plan }"
        );
        await using var table = await SchoolTable.LoadAsync(
            layout,
            sheet => sheet.Row("Показатель", "2025", "2026 (план)").Row("Число школ", 1, 2)
        );

        Assert.Equal([("2025", 1m)], Figures(table));
        Assert.Empty(table.Issues);
        Assert.Equal(1, await PlansAsync(table));
    }

    [Theory]
    [InlineData("Число школ, факт", "Число школ, план")]
    [InlineData("Число школ (факт)", "Число школ (план)")]
    public async Task The_words_that_choose_the_column_are_no_part_of_the_indicators_name(string fact, string plan)
    {
        await using var table = await SchoolTable.LoadAsync(
            ByIndicator,
            sheet => sheet.Row("Школа", fact, plan).Row("СОШ № 5", 1, 2)
        );

        Assert.Equal([("2025", 1m)], Figures(table));
        Assert.Equal("Число школ", Assert.Single((await ProgrammeAsync(table)).Indicators).Name);
    }

    [Fact]
    public async Task An_indicator_over_its_plan_and_fact_is_one_indicator()
    {
        await using var table = await SchoolTable.LoadAsync(
            ByIndicator,
            sheet =>
                sheet
                    .Row("Школа", "Число классов", null, "Доля педагогов", null)
                    .Row(null, "план", "факт", "план", "факт")
                    .Row("СОШ № 5", 1, 2, 3, 4)
                    .Merge("A1:A2")
                    .Merge("B1:C1")
                    .Merge("D1:E1")
        );

        Assert.Equal([("Доля педагогов", 4m), ("Число классов", 2m)], (await NamedAsync(table)).Order());
        Assert.Equal(2, await PlansAsync(table));
        Assert.Empty(table.Issues);
    }

    private static readonly string ByIndicator = SchoolTable.Defining(
        """
        rows: organisations
        period: 2025
        columns:
          - { header: Школа, is: organisation }
          - { headers: indicator, words: факт, is: value }
          - { headers: indicator, words: план, is: plan }
        """
    );

    private static IEnumerable<(string, decimal)> Figures(SchoolTable table) =>
        table
            .Facts.Select(static fact => (fact.Period.Code, ((Fact.Number)fact.Fact).Amount.Value))
            .OrderBy(static figure => figure.Code, StringComparer.Ordinal);

    private static async Task<IEnumerable<(string, decimal)>> NamedAsync(SchoolTable table)
    {
        var programme = await ProgrammeAsync(table);
        return table.Facts.Select(fact =>
            (
                programme.Indicators.Single(one => one.Code == fact.IndicatorCode).Name,
                ((Fact.Number)fact.Fact).Amount.Value
            )
        );
    }

    private static async Task<int> PlansAsync(SchoolTable table) =>
        (
            await table.Town.Store.PlansAsync(
                await ProgrammeAsync(table),
                AsOf.Now,
                new DateOnly(2026, 1, 20),
                CancellationToken.None
            )
        ).Count;

    private static async Task<Indicators.Programmes.ProgrammeDefinition> ProgrammeAsync(SchoolTable table) =>
        (await table.Town.Store.Programmes.CurrentAsync(SchoolTable.Code, AsOf.Now, CancellationToken.None))!;
}
