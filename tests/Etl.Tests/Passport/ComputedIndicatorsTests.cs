using QualityMonitor.Etl.Tests.Collecting;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Store;
using Xunit;

namespace QualityMonitor.Etl.Tests.Passport;

public sealed class ComputedIndicatorsTests
{
    [Fact]
    public async Task Formulas_and_weights_become_part_of_the_programme()
    {
        await using var town = await Town.FoundAsync();
        await town.Drop("passport.xlsx", Book("[1,1].знаменатель * 0,5 + [1.2]").ToBytes()).CollectOneAsync();

        var programme = (await town.Store.Programmes.CurrentAsync("quality-2025", AsOf.Now, CancellationToken.None))!;
        Assert.Empty(await town.IssuesAsync("quality-2025"));
        Assert.Equal(
            "[1.1].знаменатель * 0,5 + [1.2]",
            FormulaText.Print(programme.Indicators.Single(one => one.Code == "1.3").Formula!)
        );
        Assert.Equal("1.2", programme.Indicators.Single(one => one.Code == "1.4").WeightCode);
    }

    [Theory]
    [InlineData("[1.1] + [1.2]", "formula-units")]
    [InlineData("[1.1] +", "formula-unreadable")]
    [InlineData("[9.9] * 2", "formula-indicator-unknown")]
    [InlineData("[1.3] * 2", "formula-cycle")]
    [InlineData(null, "passport-cell-empty")]
    public async Task A_formula_that_cannot_be_computed_is_an_issue_at_its_cell_and_the_other_indicators_are_loaded(
        string? formula,
        string code
    )
    {
        await using var town = await Town.FoundAsync();
        await town.Drop("passport.xlsx", Book(formula).ToBytes()).CollectOneAsync();

        var issue = Assert.Single(await town.IssuesAsync("quality-2025"));
        Assert.Equal(
            ("Показатели", 4, 12, code, Severity.Error),
            (issue.SheetName, issue.Row, issue.Column, issue.Code, issue.Severity)
        );
        var programme = (await town.Store.Programmes.CurrentAsync("quality-2025", AsOf.Now, CancellationToken.None))!;
        Assert.Equal(["1.1", "1.2", "1.4"], programme.Indicators.Select(one => one.Code));
    }

    [Theory]
    [InlineData("балл", "9.9", "weight-unknown")]
    [InlineData("балл", "1.1", "weight-unit")]
    [InlineData("балл", "1.4", "weight-itself")]
    [InlineData("%", "1.2", "weighted-mean-unit")]
    [InlineData("балл", null, "passport-cell-empty")]
    public async Task A_mean_without_fitting_weights_is_an_issue_at_its_cell(string unit, string? weight, string code)
    {
        await using var town = await Town.FoundAsync();
        await town.Drop(
                "passport.xlsx",
                Book("[1.2] * 2").Put("Показатели", 5, 3, unit).Put("Показатели", 5, 13, weight).ToBytes()
            )
            .CollectOneAsync();

        var issue = Assert.Single(await town.IssuesAsync("quality-2025"));
        Assert.Equal((5, 13, code), (issue.Row, issue.Column, issue.Code));
    }

    [Fact]
    public async Task What_leans_on_a_refused_indicator_is_refused_too()
    {
        await using var town = await Town.FoundAsync();
        await town.Drop(
                "passport.xlsx",
                Book("[1.3] * 2").Add("Показатели", Computed("1.5", "Ещё один", "[1.3] + 1")).ToBytes()
            )
            .CollectOneAsync();

        Assert.Equal(
            [(4, "formula-cycle"), (6, "formula-cycle")],
            (await town.IssuesAsync("quality-2025")).Select(issue => (issue.Row!.Value, issue.Code)).Order()
        );
    }

    [Fact]
    public async Task A_formula_beside_another_roll_up_is_not_read_and_that_is_said()
    {
        await using var town = await Town.FoundAsync();
        await town.Drop("passport.xlsx", Book("[1.2] * 2").Put("Показатели", 4, 7, "сумма").ToBytes())
            .CollectOneAsync();

        var issue = Assert.Single(await town.IssuesAsync("quality-2025"));
        Assert.Equal(
            (4, 12, "passport-cell-unused", Severity.Warning),
            (issue.Row, issue.Column, issue.Code, issue.Severity)
        );
    }

    private static PassportBook Book(string? formula) =>
        new PassportBook()
            .Append("Показатели", 1, "Формула", "Вес")
            .Add("Показатели", Computed("1.3", "По формуле", formula))
            .Add(
                "Показатели",
                "1.4",
                "Средний балл",
                "балл",
                "больше",
                "квартал",
                "школа",
                "взвешенное среднее",
                "на дату",
                null,
                null,
                null,
                null,
                "1.2"
            );

    private static object?[] Computed(string code, string name, string? formula) =>
        [code, name, "ед.", "больше", "квартал", "школа", "формула", "на дату", null, null, null, formula, null];
}
