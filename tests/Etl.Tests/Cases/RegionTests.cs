using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Drafts;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Tests.Collecting;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Cases;

/// <summary>
/// A region of six municipalities and ninety schools, of which every six have one name: the municipality, wherever it
/// is written, chooses.
/// </summary>
public sealed class RegionTests
{
    private const string Programme = "reg-2026";

    [Fact]
    public async Task Every_spelling_with_the_municipality_finds_its_school_and_the_sheet_finds_the_others()
    {
        await using var region = await FoundAsync();
        region.LayoutFile(Case("names.yaml")).DropFile(Case("volga-names.xlsx"));

        var report = await region.CollectOneAsync();

        Assert.Equal(45L, report.Figures);
        Assert.Equal(
            Enumerable.Range(1, 15).Select(number => $"m3-s{number:00} {300 + number}"),
            await FiguresAsync(region, "2.1")
        );
    }

    [Fact]
    public async Task Four_filled_forms_in_one_workbook_are_all_read()
    {
        await using var region = await FoundAsync();

        var report = await region.DropFile(Case("volga-forms-in-one.xlsx")).CollectOneAsync();

        Assert.Equal(96L, report.Figures);
        Assert.Equal(
            ["m3-s01 24", "m3-s10 24", "m3-s11 24", "m3-s12 24"],
            (await region.FactsAsync(Programme))
                .GroupBy(fact => fact.OrganisationCode)
                .Select(school => $"{school.Key} {school.Count()}")
                .Order()
        );
    }

    [Theory]
    [InlineData("- { header: Школа, is: organisation }")]
    [InlineData("- { header: Школа, is: organisation }\n  - { header: Муниципалитет, is: municipality }")]
    [InlineData("- { header: Муниципалитет, is: organisation }\n  - { header: Школа, is: organisation }")]
    public async Task A_column_of_municipalities_chooses_among_schools_of_one_name(string columns)
    {
        await using var region = await FoundAsync();
        region.Layout("column.yaml", Layout("column*.xlsx", columns)).DropFile(Case("column.xlsx"));

        var report = await region.CollectOneAsync();

        Assert.Equal(36L, report.Figures);
        Assert.Equal(
            Enumerable.Range(1, 6).SelectMany(m => new[] { $"m{m}-s01 {m}01", $"m{m}-s02 {m}02" }),
            await FiguresAsync(region, "2.1")
        );
    }

    [Fact]
    public void A_drafted_layout_reads_schools_and_their_municipality()
    {
        var draft = new LayoutSuggester(new EtlOptions([], "", ReadLimits.Default, 10_000_000), TimeProvider.System)
            .Suggest(Case("column.xlsx"), CancellationToken.None)
            .Value;

        Assert.Contains("rows: organisations", draft, StringComparison.Ordinal);
        Assert.Contains("""{ header: "Муниципалитет", is: municipality }""", draft, StringComparison.Ordinal);
        Assert.Contains("""{ header: "Школа", is: organisation }""", draft, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("свод.xlsx", "Свод", "Волжский район", "m3-s02 5")]
    [InlineData("Волжский район.xlsx", "Свод", null, "m3-s02 5")]
    [InlineData("Сведения Волжского р-на, III квартал.xlsx", "Свод", null, "m3-s02 5")]
    [InlineData("свод.xlsx", "Волжский", null, "m3-s02 5")]
    [InlineData("Волжский район/свод.xlsx", "Свод", null, "m3-s02 5")]
    [InlineData("Волжский район/Волжский район.xlsx", "Волжский район", "Волжский район", "m3-s02 5")]
    [InlineData("свод.xlsx", "Свод", null, "")]
    [InlineData("Алексинский район/свод.xlsx", "Свод", "Волжский район", "")]
    [InlineData("Алексинский район/Волжский район.xlsx", "Свод", null, "")]
    [InlineData("Тверской район/свод.xlsx", "Свод", null, "")]
    [InlineData("свод.xlsx", "Свод", "Тверской район", "")]
    [InlineData("Волжский и Алексинский районы.xlsx", "Свод", null, "")]
    public async Task A_section_a_sheet_a_file_or_a_folder_chooses_and_a_contradiction_is_a_question(
        string path,
        string sheet,
        string? section,
        string expected
    )
    {
        await using var region = await FoundAsync();
        region.Layout("any.yaml", Layout("*", "- { header: Школа, is: organisation }"));
        var book = new XlsxBuilder().Sheet(
            sheet,
            page =>
            {
                page.Row("Школа", "Число обучающихся", "Число педагогов");
                if (section is not null)
                    page.Row(section);
                page.Row("СОШ № 2", 5, 1);
            }
        );
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(region.Inbox, path))!);

        var report = await region.Drop(path, book.ToBytes()).CollectOneAsync();

        Assert.Equal(expected, string.Join("; ", await FiguresAsync(region, "2.1")));
        Assert.Equal(expected.Length == 0 ? FileOutcome.Rejected : FileOutcome.LoadedWithIssues, report.Outcome);
    }

    [Fact]
    public async Task All_candidates_are_offered_with_their_municipality()
    {
        await using var region = await FoundAsync();
        region.Layout("any.yaml", Layout("*", "- { header: Школа, is: organisation }"));
        var book = new XlsxBuilder().Sheet(
            "Свод",
            page =>
                page.Row("Школа", "Число обучающихся", "Число педагогов")
                    .Row("СОШ № 2", 5, 1)
                    .Row("Тверской р-н, СОШ № 2", 5, 1)
        );

        await region.Drop("свод.xlsx", book.ToBytes()).CollectOneAsync();

        var issues = await region.IssuesAsync(Programme);
        Assert.Equal(["organisation-ambiguous", "organisation-unknown"], issues.Select(issue => issue.Code));
        string[] municipalities = ["Алексин", "Берёзов", "Волж", "Гороховец", "Дубров", "Елец"];
        Assert.All(
            issues,
            issue =>
                Assert.All(
                    municipalities,
                    name => Assert.Contains(name, issue.Message + issue.Expected, StringComparison.Ordinal)
                )
        );
    }

    private static async Task<Town> FoundAsync()
    {
        var passport = Case("passport.xlsx");
        var town = await Town.FoundAsync();
        await town.DropFile(passport).CollectOneAsync();
        File.Delete(Path.Combine(town.Inbox, "passport.xlsx"));
        return town;
    }

    private static async Task<IEnumerable<string>> FiguresAsync(Town region, string indicator) =>
        (await region.FactsAsync(Programme))
            .Where(fact => fact.IndicatorCode == indicator)
            .Select(fact => $"{fact.OrganisationCode} {fact.OriginalText}")
            .Order();

    private static string Layout(string files, string columns) =>
        $$"""
            files: "{{files}}"
            programme: reg-2026
            rows: organisations
            period: 2026-Q3
            columns:
              {{columns}}
              - { headers: indicator, is: value }
            """;

    private static string Case(string name) => Path.Combine(Repository.Shared("cases", "2026-11", "region"), name);
}
