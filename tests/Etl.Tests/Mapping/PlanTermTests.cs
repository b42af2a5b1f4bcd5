using QualityMonitor.Etl.Tests.Collecting;
using QualityMonitor.Etl.Tests.Passport;
using QualityMonitor.Store;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Etl.Tests.Mapping;

/// <summary>Targets whose period is «ежегодно» or the whole programme, in a table and in a passport.</summary>
public sealed class PlanTermTests
{
    private static readonly string Layout = SchoolTable.Defining(
        """
        columns:
          - { header: Показатель, is: name }
          - { header: План, is: plan }
          - { header: Срок, is: period }
          - { header: Факт, is: value, optional: true }
        """
    );

    private const string Days = "\n  starts: 2024-01-01\n  ends: 2026-12-31";

    [Fact]
    public async Task A_target_for_every_year_is_loaded_for_the_programmes_years()
    {
        await using var table = await SchoolTable.LoadAsync(
            Layout + Days,
            sheet =>
                sheet
                    .Row("Показатель", "План", "Срок")
                    .Row("Количество семинаров", "не менее 3", "ежегодно")
                    .Row("Доля школ, %", 40, "2025 год")
                    .Row("Доля педагогов, %", "не менее 50", "в течение всего срока реализации программы")
        );

        Assert.Empty(table.Issues);
        Assert.Equal(
            [
                ("1", "2024-01-01..2026-12-31", "ежегодно не менее 3"),
                ("2", "2025", "40"),
                ("3", "2024-01-01..2026-12-31", "ежегодно не менее 50"),
            ],
            await PlansAsync(table.Town, SchoolTable.Code)
        );
    }

    [Fact]
    public async Task A_programme_without_its_days_is_asked_for_them_at_the_cell()
    {
        await using var table = await SchoolTable.LoadAsync(
            Layout,
            sheet =>
                sheet.Row("Показатель", "План", "Срок").Row("Число встреч", 3, "ежегодно").Row("Доля, %", 4, "2025")
        );

        var issue = Assert.Single(table.Issues);
        Assert.Equal(("period-programme-years", 2, 3), (issue.Code, issue.Row, issue.Column));
        Assert.Equal(["2"], (await PlansAsync(table.Town, SchoolTable.Code)).Select(static one => one.Indicator));
    }

    [Fact]
    public async Task A_fact_beside_the_period_of_a_target_is_of_no_year()
    {
        await using var table = await SchoolTable.LoadAsync(
            Layout + Days,
            sheet => sheet.Row("Показатель", "План", "Срок", "Факт").Row("Число встреч", 3, "ежегодно", 2)
        );

        Assert.Empty(table.Facts);
        var issue = Assert.Single(table.Issues);
        Assert.Equal(("fact-of-all-years", 2, 4), (issue.Code, issue.Row, issue.Column));
        Assert.Single(await PlansAsync(table.Town, SchoolTable.Code));
    }

    [Fact]
    public async Task A_passport_understands_the_same_words()
    {
        await using var town = await Town.FoundAsync();
        var book = new PassportBook()
            .Put("Программа", 7, 2, "31.12.2027")
            .Add("Планы", "1.2", "town", "ежегодно", "не более 4", null, null)
            .Add("Планы", "1.1", "town", "в течение всего срока реализации", "не ниже 98", null, null);

        await town.Drop("passport.xlsx", book.ToBytes()).CollectOneAsync();

        Assert.Empty(await town.IssuesAsync("quality-2025"));
        Assert.Equal(
            [
                ("1.1", "2025-01-01..2027-12-31", "ежегодно не ниже 98"),
                ("1.1", "2025-Q1", "не ниже 99"),
                ("1.2", "2025-01-01..2027-12-31", "ежегодно не более 4"),
            ],
            await PlansAsync(town, "quality-2025")
        );
    }

    private static async Task<IEnumerable<(string Indicator, string Period, string Text)>> PlansAsync(
        Town town,
        string programme
    )
    {
        var definition = (await town.Store.Programmes.CurrentAsync(programme, AsOf.Now, CancellationToken.None))!;
        var plans = await town.Store.PlansAsync(
            definition,
            AsOf.Now,
            new DateOnly(2025, 10, 1),
            CancellationToken.None
        );
        return plans
            .Select(static plan => (plan.IndicatorCode, plan.Period.Code, plan.OriginalText))
            .OrderBy(static plan => plan.IndicatorCode, StringComparer.Ordinal)
            .ThenBy(static plan => plan.Code, StringComparer.Ordinal);
    }
}
