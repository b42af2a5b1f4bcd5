using System.Globalization;
using QualityMonitor.Etl.Tests.Collecting;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;
using QualityMonitor.Support;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Etl.Tests.Cases;

/// <summary>Tables that were loaded wrongly without a word, each through the whole of collecting.</summary>
public sealed class ReadingCaseTests
{
    [Theory]
    [InlineData("superscript.xlsx")]
    [InlineData("superscript.xls")]
    public async Task A_raised_footnote_is_no_digit_of_a_fact_or_a_plan(string file)
    {
        var (facts, plans, _) = await LoadAsync("02-superscript-footnote", "t.yaml", file, "t");

        Assert.Equal(
            ["1 2025 82.6", "2 2025 82.6", "3 2025 82.6", "4 2025 5"],
            facts.Where(static fact => string.CompareOrdinal(fact, "5") < 0)
        );
        Assert.Contains("3 80", plans);
        Assert.DoesNotContain(plans, static plan => plan.Contains("802", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_year_with_a_footnote_keeps_its_column()
    {
        var (facts, _, _) = await LoadAsync("03-year-with-footnote", "y.yaml", "years.xlsx", "y");

        Assert.Equal(["1 2021 80.1", "1 2022 81.2", "1 2023 82.3", "1 2024 83.4"], facts);
    }

    [Theory]
    [InlineData("05-csv-decimal-comma", "t.yaml", "comma.csv", "t", "A2 csv-row-length|A4 csv-row-length", "2 2025 4")]
    [InlineData("05-csv-decimal-comma", "t.yaml", "comma2.csv", "t", "A2 csv-row-length|A3 csv-row-length", "")]
    [InlineData(
        "06-csv-delimiter-in-name",
        "t.yaml",
        "semicolon.csv",
        "t",
        "A2 csv-row-length",
        "2 2025 4|3 2025 5|4 2025 5"
    )]
    [InlineData(
        "06-csv-delimiter-in-name",
        "s-newline.yaml",
        "newline.csv",
        "s",
        "A3 csv-row-length",
        "2 2024 4|3 2024 5"
    )]
    public async Task A_row_that_does_not_fit_its_header_is_an_issue_and_none_of_its_figures_is_loaded(
        string name,
        string layout,
        string file,
        string programme,
        string asked,
        string loaded
    )
    {
        var (facts, plans, issues) = await LoadAsync(name, layout, file, programme);

        Assert.Equal(asked, string.Join('|', issues));
        Assert.Equal(loaded, string.Join('|', facts));
        Assert.DoesNotContain(plans, static plan => plan.StartsWith("1 ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("forced.csv", "1 2025 82.6|2 2025 4|3 2025 91.5")]
    [InlineData("forced2.csv", "1 2025 82|2 2025 4")]
    public async Task A_text_that_is_forced_upon_a_spreadsheet_is_read_as_meant(string file, string loaded)
    {
        var (facts, _, issues) = await LoadAsync("07-csv-forced-text", "t.yaml", file, "t");

        Assert.Equal(loaded, string.Join('|', facts));
        Assert.Empty(issues);
    }

    [Fact]
    public async Task A_value_merged_over_two_schools_is_nobodys_before_it_is_asked_about()
    {
        var (facts, _, issues) = await LoadAsync("14-merged-value", "v.yaml", "mergeval.xlsx", "v");

        Assert.Equal(["C2 value-merged"], issues);
        Assert.Equal(
            "2 2025 70|3 2025 10|3 2025 11|3 2025 12",
            string.Join('|', facts.Where(static fact => !fact.StartsWith("1 ", StringComparison.Ordinal)))
        );
    }

    [Theory]
    [InlineData("plain.xlsx")]
    [InlineData("excel2016-like.xlsx")]
    public void A_day_of_the_1904_calendar_is_that_day(string file)
    {
        using var stream = File.OpenRead(Case("date1904", file));

        Assert.Contains(
            Reading.Read.All(stream)[0].Rows.SelectMany(static row => Reading.Read.Texts(row)),
            static text => text == "12.03.2025"
        );
    }

    [Fact]
    public void Text_in_utf8_above_a_block_is_read()
    {
        foreach (var path in Directory.EnumerateFiles(Case("utf8-blocks"), "*.csv"))
        {
            var rows = Reading.Read.Csv(File.ReadAllBytes(path));

            Assert.DoesNotContain(
                rows.SelectMany(static row => Reading.Read.Texts(row)),
                static text => text.Any(static letter => letter is '\uFFFD' or (>= '\u2550' and <= '\u256C'))
            );
            Assert.Contains(rows[^1].Columns.ToArray(), column => rows[^1][column].Text.Length > 0);
        }
    }

    [Fact]
    public void A_formula_of_text_without_its_value_is_no_empty_cell()
    {
        using var stream = File.OpenRead(Directory.EnumerateFiles(Case("formula-without-value"), "*.xlsx").Single());

        var row = Reading.Read.All(stream)[0].Rows.Single(static row => row.Number == 12);

        Assert.Equal(QualityMonitor.Etl.Reading.Cells.CellKind.Error, row[6].Kind);
    }

    private static string Case(params string[] path) => Repository.Shared(["cases", "2026-11", "reading", .. path]);

    /// <summary>What a file gives under the layout beside it.</summary>
    private static async Task<(List<string> Facts, List<string> Plans, List<string> Issues)> LoadAsync(
        string name,
        string layout,
        string file,
        string programme
    )
    {
        await using var town = await Town.FoundAsync();
        town.LayoutFile(Case(name, layout)).DropFile(Case(name, file));
        await town.CollectOneAsync();
        var known = await town.Store.Programmes.CurrentAsync(programme, AsOf.Now, CancellationToken.None);
        var plans = known is null
            ? []
            : await town.Store.PlansAsync(known, AsOf.Now, new DateOnly(2026, 10, 1), CancellationToken.None);
        var status = (await town.Store.Submissions.RecentAsync(1, CancellationToken.None))[0];
        var issues = await town.Store.Issues.OfProcessingAsync(status.Processing!.Id, CancellationToken.None);
        return (
            [
                .. (await town.FactsAsync(programme))
                    .Where(static fact => fact.Fact is Fact.Number)
                    .Select(static fact =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{fact.IndicatorCode} {fact.Period.Code} {((Fact.Number)fact.Fact).Amount.Value}"
                        )
                    )
                    .Order(StringComparer.Ordinal),
            ],
            [.. plans.Select(static plan => $"{plan.IndicatorCode} {PlanText.Print(plan.Plan, Unit.None)}")],
            [
                .. issues
                    .Where(static issue => issue.Row is not null)
                    .Select(static issue =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{SourceCell.ColumnName(issue.Column!.Value)}{issue.Row} {issue.Code}"
                        )
                    )
                    .Order(StringComparer.Ordinal),
            ]
        );
    }
}
