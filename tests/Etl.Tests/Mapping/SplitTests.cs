using System.Globalization;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Tests.Collecting;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Store;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Mapping;

/// <summary>Several figures in one cell find their indicators, or are asked about.</summary>
public sealed class SplitTests
{
    private const string Layout = """
        files: "profile*.xlsx"
        period: 2019
        columns:
          - { column: A, is: name }
          - { column: B, is: value }
        split:
          - { rows: [педработников], first_number: true }
          - { rows: [педработников], pattern: 'учителей\s*-\s*(?<value>\d+)', indicator: Количество учителей }
          - { rows: [педработников], pattern: '(?<value>[\d,]+%) высшей', indicator: Доля высшей категории }
        define:
          code: profile
          name: Профиль
          owner: { code: town, name: Город }
        """;

    [Fact]
    public async Task A_cell_with_two_figures_more_gives_each_to_its_indicator_with_the_cell_as_it_was_written()
    {
        await using var town = await LoadAsync(
            ("Количество школ", "12"),
            ("из них педработников", "367, в том числе учителей -347, среди которых 65,5% высшей категории"),
            ("Количество классов", "200")
        );

        var facts = await town.FactsAsync("profile");
        var programme = (await town.Store.Programmes.CurrentAsync("profile", AsOf.Now, CancellationToken.None))!;

        Assert.Equal(
            [
                "1 Количество школ = 12",
                "2 из них педработников = 367",
                "2-1 Количество учителей = 347",
                "2-2 Доля высшей категории = 65.5",
                "3 Количество классов = 200",
            ],
            programme.Indicators.Select(one =>
                $"{one.Code} {one.Name} = {Number(facts.Single(fact => fact.IndicatorCode == one.Code))}"
            )
        );
        Assert.All(
            facts.Where(static fact => fact.IndicatorCode.StartsWith('2')),
            static fact =>
            {
                Assert.StartsWith("367, в том числе", fact.OriginalText, StringComparison.Ordinal);
                Assert.Equal((2, 2), (fact.Source.Row, fact.Source.Column));
            }
        );
        Assert.Empty(await town.IssuesAsync("profile"));
    }

    [Fact]
    public async Task What_the_cell_does_not_say_this_time_is_no_figure_and_no_issue()
    {
        await using var town = await LoadAsync(("из них педработников", "367"));

        Assert.Equal("1", Assert.Single(await town.FactsAsync("profile")).IndicatorCode);
        Assert.Empty(await town.IssuesAsync("profile"));
    }

    [Fact]
    public async Task A_rule_for_another_indicator_says_in_which_rows_it_stands()
    {
        await using var town = await Town.FoundAsync();
        town.Layout(
            "profile.yaml",
            Layout.Replace("rows: [педработников], pattern: '(?", "pattern: '(?", StringComparison.Ordinal)
        );

        var mistake = Assert.Single((await town.CollectAsync()).LayoutMistakes);

        Assert.Contains("в ячейках каких строк", mistake.Sentence, StringComparison.Ordinal);
    }

    private static async Task<Town> LoadAsync(params (string Name, string Value)[] rows)
    {
        var town = await Town.FoundAsync();
        var book = new XlsxBuilder().Sheet(
            "Лист1",
            sheet =>
            {
                foreach (var (name, value) in rows)
                    sheet.Row(name, value);
            }
        );
        town.Layout("profile.yaml", Layout).Drop("profile.xlsx", book.ToBytes());
        Assert.NotEqual(FileOutcome.Failed, (await town.CollectOneAsync()).Outcome);
        return town;
    }

    private static string Number(ObservedFact fact) =>
        ((Fact.Number)fact.Fact).Amount.Value.ToString(CultureInfo.InvariantCulture);
}
