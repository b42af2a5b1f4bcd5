using System.Globalization;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Tests.Collecting;
using QualityMonitor.Etl.Tests.Passport;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Store;
using QualityMonitor.Support;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Etl.Tests.Mapping;

/// <summary>
/// The passport says 1.1 in percent and 1.2 in units; what a table's own unit column says is held against it.
/// </summary>
public sealed class UnitCheckTests
{
    private const string Keys = """
        files: "*.xlsx"
        programme: quality-2025
        organisation: school-5
        period: 2025-Q1
        columns:
          - { header: Код, is: code }
          - { header: Единица, is: unit }

        """;

    [Fact]
    public async Task Another_unit_than_the_passports_is_a_warning_that_names_both_and_the_figure_is_loaded()
    {
        await using var town = await FoundAsync(Keys + "  - { header: Факт, is: value }");
        town.Drop("table.xlsx", Table(["Код", "Единица", "Факт"], ["1.1", "чел.", 98], ["1.2", "чел.", 3]));

        var report = await town.CollectAsync();

        Assert.Equal(FileOutcome.LoadedWithIssues, report.Files[^1].Outcome);
        var issue = Assert.Single(await town.IssuesAsync("quality-2025"));
        Assert.Equal(
            ("unit-differs", Severity.Warning, 2, 2),
            (issue.Code, issue.Severity, issue.Row!.Value, issue.Column!.Value)
        );
        Assert.Equal(
            "Единица в таблице — «чел.», а в паспорте у показателя 1.1 — «%».",
            issue.Message.Replace('\u00A0', ' ')
        );
        Assert.Equal(["98", "3"], (await town.FactsAsync("quality-2025")).Select(fact => fact.OriginalText));
    }

    [Fact]
    public async Task Parts_of_a_share_are_counted_in_people_whatever_the_share_is_in()
    {
        await using var town = await FoundAsync(
            Keys + "  - { header: Из них, is: numerator }\n  - { header: Всего, is: denominator }"
        );
        town.Drop("table.xlsx", Table(["Код", "Единица", "Из них", "Всего"], ["1.1", "чел.", 98, 100]));

        await town.CollectAsync();

        Assert.Empty(await town.IssuesAsync("quality-2025"));
    }

    /// <summary>1.2 is counted in units.</summary>
    [Theory]
    [InlineData("тыс. ед.", 1.2, "1200")]
    [InlineData("тыс. чел.", "1,2", "1200")]
    [InlineData("тыс. ед.", "1,5 тыс.", "1500")]
    [InlineData("тыс.", "не менее 2", "2000")]
    public async Task A_row_in_thousands_is_converted_as_the_cell_would_be_and_keeps_its_text(
        string unit,
        object written,
        string expected
    )
    {
        await using var town = await FoundAsync(Keys + "  - { header: Факт, is: value }");
        town.Drop("table.xlsx", Table(["Код", "Единица", "Факт"], ["1.2", unit, written]));

        await town.CollectAsync();

        var fact = Assert.Single(await town.FactsAsync("quality-2025"));
        var amount = fact.Fact is Fact.Declared { Bound: PlanValue.Bound bound }
            ? bound.Amount
            : ((Fact.Number)fact.Fact).Amount;
        Assert.Equal(expected, amount.Value.ToString("0.##", CultureInfo.InvariantCulture));
        Assert.Equal(written is double ? "1,2" : written, fact.OriginalText);
        Assert.Equal("unit-converted", Assert.Single(await town.IssuesAsync("quality-2025")).Code);
    }

    [Fact]
    public async Task A_plan_in_thousands_is_kept_with_its_unit()
    {
        await using var town = await FoundAsync(Keys + "  - { header: План, is: plan }");
        town.Drop("table.xlsx", Table(["Код", "Единица", "План"], ["1.2", "тыс. ед.", "не менее 1,2"]));

        await town.CollectAsync();

        Assert.Equal("unit-converted", Assert.Single(await town.IssuesAsync("quality-2025")).Code);
        var programme = (await town.Store.Programmes.CurrentAsync("quality-2025", AsOf.Now, CancellationToken.None))!;
        var plans = await town.Store.PlansAsync(programme, AsOf.Now, new DateOnly(2025, 10, 1), CancellationToken.None);
        Assert.Contains("не менее 1,2 тыс. ед.", plans.Select(static plan => plan.OriginalText));
    }

    [Fact]
    public async Task Thousands_of_another_thing_are_an_error_and_not_loaded()
    {
        await using var town = await FoundAsync(Keys + "  - { header: Факт, is: value }");
        town.Drop("table.xlsx", Table(["Код", "Единица", "Факт"], ["1.1", "тыс. чел.", 1.2]));

        await town.CollectAsync();

        var issue = Assert.Single(await town.IssuesAsync("quality-2025"));
        Assert.Equal(("unit-differs", Severity.Error), (issue.Code, issue.Severity));
        Assert.Empty(await town.FactsAsync("quality-2025"));
    }

    private static async Task<Town> FoundAsync(string layout)
    {
        var town = await Town.FoundAsync();
        await town.Drop("passport.xlsx", new PassportBook().ToBytes()).CollectAsync();
        return town.Layout("table.yaml", layout);
    }

    private static byte[] Table(params object?[][] rows) =>
        new XlsxBuilder()
            .Sheet(
                "Лист1",
                sheet =>
                {
                    foreach (var row in rows)
                        sheet.Row(row);
                }
            )
            .ToBytes();
}
