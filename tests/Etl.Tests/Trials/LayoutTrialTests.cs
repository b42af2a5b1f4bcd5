using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Tests.Collecting;
using QualityMonitor.Etl.Trials;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Trials;

/// <summary>A trial says what collecting would do, and does nothing.</summary>
public sealed class LayoutTrialTests
{
    private static readonly string Layouts = Path.Combine(Repository.Root, "samples", "cases", "layouts");

    [Theory]
    [InlineData("dubna-2019-olympiad")]
    [InlineData("dubna-2019-plan-fact")]
    [InlineData("dubna-2019-profile")]
    [InlineData("dubna-roadmap")]
    [InlineData("minusinsk-2021-risks")]
    [InlineData("uglich-2021-indicators")]
    public async Task A_trial_counts_what_collecting_loads(string name)
    {
        var file = Repository.Shared("cases", name + ".xlsx");
        await using var town = await Town.FoundAsync();
        town.LayoutFile(Path.Combine(Layouts, name + ".yaml")).DropFile(file);

        var trial = await TryAsync(Layouts, file);
        var collected = await town.CollectOneAsync();

        Assert.Null(trial.Problem);
        Assert.Equal(
            (collected.Figures, collected.Issues, collected.Cells, collected.Layout),
            (trial.Figures.Count, trial.Issues.Count, trial.Cells, trial.Layout)
        );
    }

    [Fact]
    public async Task A_layout_for_a_table_of_Excel_fits_the_same_table_of_LibreOffice()
    {
        Assert.SkipWhen(Soffice.Program is null, Soffice.WhyNot);
        var file = Repository.Shared("cases", "dubna-2019-olympiad.xlsx");
        using var saved = await Soffice.ConvertAsync("ods", [file], TestContext.Current.CancellationToken);

        var expected = await TryAsync(Layouts, file);
        var trial = await TryAsync(Layouts, saved["dubna-2019-olympiad.ods"]);

        Assert.Equal(expected.Layout, trial.Layout);
        Assert.Equal(expected.Figures, trial.Figures);
        Assert.NotEmpty(trial.Figures);
    }

    [Fact]
    public async Task A_table_of_Word_loads_by_a_layout_and_a_letter_without_one_is_said_to_be_a_document()
    {
        var file = Repository.Shared("cases", "word", "dubna-2019.docx");
        Assert.SkipUnless(File.Exists(file), "shared/cases is absent.");
        var layout = (
            await File.ReadAllTextAsync(
                Path.Combine(Layouts, "dubna-2019-plan-fact.yaml"),
                TestContext.Current.CancellationToken
            )
        ).Replace("dubna-2019-plan-fact", "dubna-2019", StringComparison.Ordinal);
        var folder = Directory.CreateTempSubdirectory("qm-word-");
        try
        {
            var path = Path.Combine(folder.FullName, "word.yaml");
            await File.WriteAllTextAsync(path, layout, TestContext.Current.CancellationToken);
            var excel = await TryAsync(Layouts, Repository.Shared("cases", "dubna-2019-plan-fact.xlsx"));

            var word = await TryAsync("", file, path);
            var letter = await TryAsync(Layouts, file);

            Assert.Null(word.Problem);
            Assert.Equal(
                excel.Figures.Select(static figure => (figure.Kind, figure.Text)),
                word.Figures.Select(static figure => (figure.Kind, figure.Text))
            );
            Assert.StartsWith("Это документ Word", letter.Problem!.Sentence, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Every_figure_has_its_cell_its_text_and_what_it_was_read_as()
    {
        var trial = await TryAsync(Layouts, Repository.Shared("cases", "dubna-2019-olympiad.xlsx"));

        var figure = Assert.Single(trial.Figures, figure => figure.Cell == "D3");

        Assert.Equal(
            (FigureKind.Plan, "Лист1", "не менее 3", "Дубна", "2019"),
            (figure.Kind, figure.Sheet, figure.Text, figure.Organisation, figure.Period)
        );
        Assert.StartsWith("1 Количество победителей регионального этапа", figure.About, StringComparison.Ordinal);
        Assert.StartsWith("не менее 3", figure.ReadAs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Layouts_that_were_not_taken_say_what_they_lacked()
    {
        var trial = await TryAsync(Layouts, Repository.Shared("cases", "dubna-2019-olympiad.xlsx"));

        Assert.Equal(("dubna-2019-olympiad", true), (trial.Layouts[0].Layout, trial.Layouts[0].IsChosen));
        Assert.All(trial.Layouts.Skip(1), verdict => Assert.Equal("file-name-differs", verdict.Why!.Code));
    }

    [Fact]
    public async Task A_layout_named_by_a_person_is_tried_whatever_the_file_is_called_and_says_what_it_lacks()
    {
        var trial = await TryAsync(
            "",
            Repository.Shared("cases", "dubna-2019-olympiad.xlsx"),
            Path.Combine(Layouts, "dubna-roadmap.yaml")
        );

        Assert.Equal("header-missing", trial.Problem!.Code);
        Assert.Contains("Наименование мероприятий", trial.Problem.Sentence, StringComparison.Ordinal);
        Assert.Empty(trial.Figures);
    }

    [Fact]
    public async Task A_passport_is_asked_for_only_where_the_layout_needs_one()
    {
        var form = Path.Combine(Repository.Root, "samples", "svetlorechensk", "layouts");
        var file = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "samples", "svetlorechensk", "2025-Q4"), "Сведения *.xlsx")
            .First();

        var trial = await TryAsync(form, file);

        Assert.Equal("programme-missing", trial.Problem!.Code);
        Assert.Equal("quality-2024", trial.ProgrammeCode);
    }

    private static Task<TrialReport> TryAsync(string folder, string file, string? layout = null) =>
        new LayoutTrial(new EtlOptions([], folder, ReadLimits.Default, 10_000_000), new TestClock()).RunAsync(
            new TrialRequest(file, layout, null),
            static _ => Task.FromResult<ProgrammeHistory?>(null),
            CancellationToken.None
        );
}
