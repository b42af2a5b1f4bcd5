using QualityMonitor.Etl.Tests.Mapping;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Layouts;

public sealed class LayoutMistakeTests
{
    private const string Columns = "columns:\n  - { header: Показатель, is: name }\n  - { header: Факт, is: value }\n";

    private static readonly string Good = SchoolTable.Defining("period: 2025\n" + Columns);

    [Fact]
    public async Task The_smallest_layout_has_no_mistake() => Assert.Empty((await ReadAsync(Good)).LayoutMistakes);

    [Theory]
    [InlineData("perod: 2025", "perod", "Неизвестный ключ «perod»")]
    [InlineData("period: скоро", "period", "скоро")]
    [InlineData("period: { cell: 3C }", "period", "3C")]
    [InlineData("period: { sheet: '.+', year: 25 }", "period.year", "25")]
    [InlineData("sheet: '/(СОШ/'", "sheet", "(СОШ")]
    [InlineData("period: { cell: C3, year: 2025 }", "period.year", "year")]
    [InlineData("period: 2025\nrows: schools", "rows", "schools")]
    [InlineData("period: 2025\nskip: ['/(/']", "skip", "/(/")]
    [InlineData("period: 2025\nskip: ['/(a)\\1/']", "skip", "не поддерживаются")]
    [InlineData("period: 2025\nheader_rows: 9", "header_rows", "9")]
    [InlineData("period: 2025\nsplit: [{ pattern: 'x' }]", "split[1].pattern", "что взять")]
    [InlineData("period: 2025\nprogramme: quality", "programme", "и programme, и define")]
    [InlineData("period: 2025\norganisation: Заречье", "columns", "Заречье")]
    [InlineData("period: 2025\nmax_errors: 101", "max_errors", "101")]
    [InlineData("period: 2025\nchecks: [{ is: range }]", "checks[1].least", "У границ не названо")]
    [InlineData("period: 2025\nchecks: [{ is: jump, most: резко }]", "checks[1].most", "резко")]
    [InlineData("period: 2025\nchecks: [{ is: jump }]", "checks[1].most", "скачком")]
    [InlineData(
        "period: 2025\nchecks: [{ is: relation, relation: '[1] + [2]' }]",
        "checks[1].relation",
        "знака сравнения"
    )]
    [InlineData("period: 2025\nchecks: [{ is: relation, relation: '[1] = [2' }]", "checks[1].relation", "[2")]
    [InlineData("period: 2025\nchecks: [{ is: required, severity: strict }]", "checks[1].severity", "strict")]
    [InlineData("period: 2025\nchecks: [{ is: range, least: много }]", "checks[1].least", "много")]
    [InlineData("period: 2025\nchecks: [{ is: range, least: 5, most: 4 }]", "checks[1].least", "5")]
    [InlineData("period: 2025\nchecks: [{ is: sum, least: 5 }]", "checks[1].is", "sum")]
    [InlineData("", "period", "за какой период")]
    public async Task A_mistake_names_its_file_key_and_value(string keys, string key, string said)
    {
        var mistakes = (await ReadAsync(SchoolTable.Defining(keys + "\n" + Columns))).LayoutMistakes;

        var mistake = Assert.Single(mistakes);
        Assert.Equal(("layout.yaml", key), (mistake.File, mistake.Key));
        Assert.Contains(said, mistake.Sentence);
        Assert.NotEmpty(mistake.Expected);
    }

    [Theory]
    [InlineData("- { header: Показатель }", "columns[1].is")]
    [InlineData("- { header: Показатель, column: A, is: name }", "columns[1].header")]
    [InlineData("- { is: name }", "columns[1].header")]
    [InlineData("- { header: Показатель, is: nmae }", "columns[1].is")]
    [InlineData("- { header: Показатель, is: name, color: red }", "columns[1].color")]
    public async Task A_wrong_column_is_found_by_its_place_in_the_list(string column, string key)
    {
        var mistakes = (
            await ReadAsync(
                SchoolTable.Defining($"period: 2025\ncolumns:\n  {column}\n  - {{ header: Факт, is: value }}")
            )
        ).LayoutMistakes;

        Assert.Contains(mistakes, mistake => mistake.Key == key && mistake.Line == 4);
    }

    [Fact]
    public async Task All_mistakes_of_a_file_are_told_at_once()
    {
        var mistakes = (
            await ReadAsync("files: a.xlsx\nrows: x\nperod: 1\ncolumns: []\nprogramme: p\n")
        ).LayoutMistakes;

        Assert.Equal([("rows", 2), ("perod", 3)], mistakes.Select(mistake => (mistake.Key, mistake.Line)));
    }

    [Fact]
    public async Task Two_layouts_that_define_one_programme_are_a_mistake_that_names_both()
    {
        await using var town = await Collecting.Town.FoundAsync();
        town.Layout("a.yaml", SchoolTable.Defining("period: 2024\n" + Columns))
            .Layout("b.yaml", SchoolTable.Defining("period: 2025\n" + Columns));

        var mistake = Assert.Single((await town.CollectAsync()).LayoutMistakes);

        Assert.Equal(("b.yaml", "define.code"), (mistake.File, mistake.Key));
        Assert.Contains("a.yaml", mistake.Sentence);
    }

    [Fact]
    public async Task A_file_that_is_no_yaml_is_told_with_its_line()
    {
        var mistake = Assert.Single((await ReadAsync("files: a.xlsx\ncolumns: [\n")).LayoutMistakes);

        Assert.True(mistake.Line > 1);
        Assert.Contains("YAML", mistake.Sentence);
    }

    [Fact]
    public async Task While_the_folder_of_layouts_is_away_no_file_is_judged_and_afterwards_each_is_as_ever()
    {
        var samples = Path.Combine(Repository.Root, "samples", "cases");
        await using var town = await Collecting.Town.FoundAsync();
        town.LayoutFile(Path.Combine(samples, "layouts", "uglich-2021-indicators.yaml"))
            .DropFile(Path.Combine(samples, "uglich-2021-indicators.xlsx"));
        var away = town.Layouts + "-away";
        Directory.Move(town.Layouts, away);

        var meanwhile = await town.CollectAsync();
        Directory.Move(away, town.Layouts);
        var afterwards = await town.CollectAsync();

        Assert.Empty(meanwhile.Files);
        Assert.True(meanwhile.HasFailed);
        Assert.DoesNotContain("строка 0", Assert.Single(meanwhile.LayoutMistakes).ToString(), StringComparison.Ordinal);
        Assert.True(Assert.Single(afterwards.Files).Figures > 0);
    }

    [Theory]
    [InlineData("cases")]
    [InlineData("documents")]
    [InlineData("svetlorechensk")]
    public async Task The_layouts_of_the_samples_have_no_mistake(string folder)
    {
        await using var town = await Collecting.Town.FoundAsync();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples", folder, "layouts")))
            town.LayoutFile(file);

        Assert.Empty((await town.CollectAsync()).LayoutMistakes);
    }

    [Fact]
    public async Task The_examples_of_the_guide_have_no_mistake()
    {
        var guide = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "layouts.ru.md"));
        var examples = guide
            .Split("```yaml\n")
            .Skip(1)
            .Select(part => part.Split("```")[0])
            .Where(example => example.StartsWith("files:", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(3, examples.Count);
        foreach (var example in examples)
            Assert.Empty((await ReadAsync(example)).LayoutMistakes);
    }

    private static async Task<Etl.Collecting.Outcomes.CollectReport> ReadAsync(string yaml)
    {
        await using var town = await Collecting.Town.FoundAsync();
        return await town.Layout("layout.yaml", yaml).CollectAsync();
    }
}
