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

    [Theory]
    [InlineData("Школы00.xlsx")]
    [InlineData("Школы01.xlsx")]
    [InlineData("Школы03.xlsx")]
    [InlineData("Школы04.xlsx")]
    [InlineData("Школы05.xlsx")]
    [InlineData("Школы06.xlsx")]
    [InlineData("Школы10.xlsx")]
    public async Task A_name_of_two_schools_or_of_another_one_is_a_question_and_nothing_is_loaded(string file)
    {
        await using var town = await Town.FoundAsync();
        await town.DropFile(Path.Combine(Repository.Root, "samples", "svetlorechensk", "passport.xlsx"))
            .CollectOneAsync();
        town.LayoutFile(Case("15-two-schools-in-a-name", "sh.yaml")).DropFile(Case("15-two-schools-in-a-name", file));
        await town.CollectAsync();

        Assert.Empty(await town.FactsAsync("quality-2024"));
        var status = (await town.Store.Submissions.RecentAsync(1, CancellationToken.None))[0];
        var issue = Assert.Single(
            await town.Store.Issues.OfProcessingAsync(status.Processing!.Id, CancellationToken.None)
        );
        Assert.Equal((2, 1, Severity.Error), (issue.Row, issue.Column, issue.Severity));
    }

    [Theory]
    [InlineData("МОБУ «СОШ № 3,5,47»", "m-3 m-5 m-47")]
    [InlineData("1,3-5", "m-1 m-3 m-5")]
    [InlineData("СОШ № 3, г. Тверь", "")]
    public async Task An_activity_of_several_schools_is_one_of_each(string schools, string codes)
    {
        await using var town = await Town.FoundAsync();
        await town.DropFile(Case("list-of-schools", "паспорт.xlsx")).CollectOneAsync();
        town.Layout(
                "roadmap.yaml",
                """
                files: "план*.xlsx"
                programme: minusinsk-500
                rows: activities
                columns:
                  - { header: Мероприятие, is: activity }
                  - { header: Срок, is: activity_period }
                  - { header: Школа, is: organisation }
                """
            )
            .Drop(
                "план.xlsx",
                new XlsxBuilder()
                    .Sheet(
                        "План",
                        sheet => sheet.Row("Мероприятие", "Срок", "Школа").Row("Семинар", "до 01.06.2021", schools)
                    )
                    .ToBytes()
            );
        await town.CollectAsync();

        var activities = await town.Store.Roadmap.ActivitiesAsync("minusinsk-500", AsOf.Now, CancellationToken.None);
        Assert.Equal(codes, string.Join(' ', activities.Select(static one => one.OrganisationCode)).Trim());
        Assert.All(activities, static one => Assert.Equal("Семинар", one.Text));
    }

    [Fact]
    public async Task A_figure_of_several_schools_is_a_question()
    {
        await using var town = await Town.FoundAsync();
        await town.DropFile(Case("list-of-schools", "паспорт.xlsx")).CollectOneAsync();
        town.LayoutFile(Case("list-of-schools", "list.yaml")).DropFile(Case("list-of-schools", "мероприятия 0.xlsx"));
        await town.CollectAsync();

        Assert.Empty(await town.FactsAsync("minusinsk-500"));
    }

    [Fact]
    public async Task A_date_where_a_number_is_due_is_first_thought_to_be_a_number_with_a_point()
    {
        await using var town = await Town.FoundAsync();
        await town.DropFile(Path.Combine(Repository.Root, "samples", "svetlorechensk", "passport.xlsx"))
            .CollectOneAsync();
        foreach (
            var layout in Directory.EnumerateFiles(
                Path.Combine(Repository.Root, "samples", "svetlorechensk", "layouts")
            )
        )
            town.LayoutFile(layout);
        await town.DropFile(Directory.EnumerateFiles(Case("date-in-number"), "*.xlsx").Single()).CollectAsync();

        var issue = (await town.IssuesAsync("quality-2024")).Single(static one => one.Row == 17);
        Assert.Contains("«1.5» вместо «1,5»", issue.Message, StringComparison.Ordinal);
        Assert.StartsWith("число с запятой, например 1,5", issue.Expected, StringComparison.Ordinal);
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
