using QualityMonitor.Etl.Tests.Collecting;
using QualityMonitor.Etl.Tests.Passport;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;
using QualityMonitor.Support;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Etl.Tests.Mapping;

/// <summary>A minus typed as text and a negative number come to the same, from the cell to the store.</summary>
public sealed class MinusTests
{
    private static readonly string[] Case = ["cases", "2026-11", "reading", "04-minus-as-text"];

    [Fact]
    public async Task Where_no_indicator_may_be_negative_each_minus_is_asked_about_and_nothing_is_loaded_for_it()
    {
        await using var town = await Town.FoundAsync();

        var (facts, plans, issues) = await LoadAsync(town, negative: false, "minus.xlsx");

        Assert.Empty(facts);
        Assert.DoesNotContain(plans, static plan => plan.Contains('7', StringComparison.Ordinal));
        Assert.Equal(
            [
                "D5 number-negative -7",
                "E2 number-negative -5",
                "E3 number-negative -5,2",
                "E4 number-negative -5",
                "E5 number-negative -7",
            ],
            issues
        );
    }

    [Fact]
    public async Task Where_indicators_may_be_negative_numbers_and_texts_load_with_their_minus()
    {
        await using var town = await Town.FoundAsync();

        var (facts, plans, issues) = await LoadAsync(town, negative: true, "minus.xlsx");

        Assert.Equal(["1 -5", "2 -5.2", "3 -5", "4 -7"], facts);
        Assert.Contains("4 −7", plans);
        Assert.Empty(issues);
    }

    [Theory]
    [InlineData(true, "1 -5|2 -5.2|3 -5.2|4 -1234", "E6 minus-unclear (5)")]
    [InlineData(
        false,
        "",
        "E2 number-negative -5|E3 number-negative -5,2|E4 number-negative -5,2 %|E5 number-negative -1 234|E6 minus-unclear (5)"
    )]
    public async Task Every_cell_of_a_text_table_is_text(bool negative, string loaded, string asked)
    {
        await using var town = await Town.FoundAsync();

        var (facts, _, issues) = await LoadAsync(town, negative, "minus.csv");

        Assert.Equal(loaded, string.Join('|', facts));
        Assert.Equal(asked, string.Join('|', issues));
    }

    [Fact]
    public async Task The_passport_says_which_indicator_may_be_negative_and_its_plan_keeps_the_minus()
    {
        await using var town = await Town.FoundAsync();
        var book = new PassportBook()
            .Append("Показатели", 1, "Может быть отрицательным")
            .Append("Показатели", 2, "да")
            .Add("Планы", "1.1", "town", "2025-Q2", "−0,52 %", null, null)
            .Add("Планы", "1.2", "town", "2025-Q2", "−0,52", null, null);

        await town.Drop("паспорт.xlsx", book.ToBytes()).CollectOneAsync();

        var programme = (await town.Store.Programmes.CurrentAsync("quality-2025", AsOf.Now, CancellationToken.None))!;
        Assert.Equal(
            ["1.1"],
            programme.Indicators.Where(static one => one.MayBeNegative).Select(static one => one.Code)
        );
        var plans = await town.Store.PlansAsync(programme, AsOf.Now, new DateOnly(2025, 10, 1), CancellationToken.None);
        var negative = Assert.Single(
            plans,
            static plan => plan.OriginalText.Contains("0,52", StringComparison.Ordinal)
        );
        Assert.Equal("1.1", negative.IndicatorCode);
        Assert.Equal(new PlanValue.Bound(Comparison.ByDirection, new Amount(-0.52m, UnitKind.Percent)), negative.Plan);
    }

    private static async Task<(
        IReadOnlyList<string> Facts,
        IReadOnlyList<string> Plans,
        IReadOnlyList<string> Issues
    )> LoadAsync(Town town, bool negative, string file)
    {
        var layout = await File.ReadAllTextAsync(Repository.Shared([.. Case, "t.yaml"]));
        town.Layout("t.yaml", negative ? layout + "\n  may_be_negative: true\n" : layout)
            .DropFile(Repository.Shared([.. Case, file]));
        await town.CollectOneAsync();
        var programme = (await town.Store.Programmes.CurrentAsync("t", AsOf.Now, CancellationToken.None))!;
        var plans = await town.Store.PlansAsync(programme, AsOf.Now, new DateOnly(2025, 10, 1), CancellationToken.None);
        var status = (await town.Store.Submissions.RecentAsync(1, CancellationToken.None))[0];
        var issues = await town.Store.Issues.OfProcessingAsync(status.Processing!.Id, CancellationToken.None);
        return (
            [
                .. (await town.FactsAsync("t"))
                    .Where(static fact => fact.Fact is Fact.Number)
                    .Select(static fact =>
                        string.Create(
                            System.Globalization.CultureInfo.InvariantCulture,
                            $"{fact.IndicatorCode} {((Fact.Number)fact.Fact).Amount.Value}"
                        )
                    )
                    .Order(StringComparer.Ordinal),
            ],
            [.. plans.Select(static plan => $"{plan.IndicatorCode} {PlanText.Print(plan.Plan, Unit.None)}")],
            [
                .. issues
                    .Where(static issue => issue.Code is "number-negative" or "minus-unclear")
                    .Select(static issue =>
                        $"{(char)('A' + issue.Column!.Value - 1)}{issue.Row} {issue.Code} {issue.ValueText}"
                    )
                    .Order(StringComparer.Ordinal),
            ]
        );
    }
}
