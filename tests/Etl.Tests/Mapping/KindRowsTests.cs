using QualityMonitor.Indicators.Facts;
using QualityMonitor.Store;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Etl.Tests.Mapping;

/// <summary>Rows «план» and «факт» under each other beside one indicator.</summary>
public sealed class KindRowsTests
{
    private static readonly string Layout = SchoolTable.Defining(
        """
        columns:
          - { header: Показатель, is: name }
          - { header: Вид, is: kind }
          - { headers: period, is: value }
        """
    );

    [Fact]
    public async Task Each_row_says_whether_its_values_are_plans_facts_or_a_baseline_and_what_is_made_of_them_is_none()
    {
        await using var table = await SchoolTable.LoadAsync(
            Layout,
            static sheet =>
                sheet
                    .Row("Показатель", "Вид", "2024", "2025")
                    .Row("Охват, %", "План", "не менее 90", 95)
                    .Row(null, "Факт:", 91, 96)
                    .Row(null, "отклонение", 1, 1)
                    .Row(null, "% выполнения", 101.1m, 101.1m)
                    .Merge("A2:A5")
        );

        Assert.Empty(table.Issues);
        Assert.Equal(
            [("2024", 91m), ("2025", 96m)],
            table.Facts.Select(static fact => (fact.Period.Code, ((Fact.Number)fact.Fact).Amount.Value)).Order()
        );
        var programme = await table.Town.Store.Programmes.CurrentAsync(
            SchoolTable.Code,
            AsOf.Now,
            CancellationToken.None
        );
        var plans = await table.Town.Store.PlansAsync(
            programme!,
            AsOf.Now,
            new DateOnly(2025, 12, 31),
            CancellationToken.None
        );
        Assert.Equal(2, plans.Count);
    }

    [Theory]
    [InlineData("план/факт", "«план/факт»")]
    [InlineData("оценка", "«оценка»")]
    [InlineData(null, "Не сказано")]
    public async Task A_row_that_does_not_say_it_is_asked_about_and_not_taken_for_facts(string? kind, string told)
    {
        await using var table = await SchoolTable.LoadAsync(
            Layout,
            sheet =>
                sheet.Row("Показатель", "Вид", "2024").Row("Охват, %", kind, 90).Row("Доля педагогов, %", "факт", 30)
        );

        Assert.Equal("2", Assert.Single(table.Facts).IndicatorCode);
        var issue = Assert.Single(table.Issues);
        Assert.Equal(("figure-kind-unclear", 2, 2), (issue.Code, issue.Row, issue.Column));
        Assert.Contains(told, issue.Message, StringComparison.Ordinal);
    }
}
