using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using QualityMonitor.Etl;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Making;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Demo;
using QualityMonitor.Worker.Hosting;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests;

/// <summary>What a new user sees after one command, and what the product promises about it.</summary>
public sealed class DemoTests(DemoTests.Demo demo) : IClassFixture<DemoTests.Demo>
{
    [Fact]
    public void It_ends_well_and_writes_letters_as_eml_and_html()
    {
        Assert.True(demo.First.ExitCode == 0, demo.First.Output + demo.First.Error);
        Assert.NotEmpty(Directory.GetFiles(demo.Folder["demo", "outbox"], "*.eml", SearchOption.AllDirectories));
        Assert.NotEmpty(Directory.GetFiles(demo.Folder["demo", "outbox"], "*.html", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_second_run_says_that_nothing_changed_and_mails_nothing()
    {
        Assert.Equal(0, demo.Second.ExitCode);
        Assert.Contains("Ничего не изменилось", demo.Second.Error, StringComparison.Ordinal);
        Assert.Equal(0, JsonDocument.Parse(demo.Second.Output).RootElement.GetProperty("letters").GetInt32());
        Assert.Equal(demo.AfterFirst, demo.AfterSecond);
    }

    [Fact]
    public async Task The_source_of_every_figure_can_be_opened_and_shows_that_value()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var services = demo.Services();
        var checkedCells = 0;
        foreach (var sample in demo.Samples.Reports)
        {
            var editions = services.GetRequiredService<EditionStore>();
            var edition = await editions.LatestAsync(
                QuarterlyKind.Kind,
                sample.ProgrammeCode,
                sample.Period,
                cancellationToken
            );
            var report = ReportJson.Read((await editions.ModelAsync(edition!.Id, cancellationToken))!);
            foreach (var origin in Origins(report).Distinct())
            {
                checkedCells += await OpenAsync(services, report, origin, cancellationToken);
            }
        }

        Assert.True(checkedCells > 300, $"only {checkedCells} cells");
    }

    private static IEnumerable<Origin> Origins(QuarterlyReport report) =>
        from row in report.Rows
        from figure in new[] { row.Plan, row.Fact, row.Baseline, row.Previous }.Concat(
            row.Schools.SelectMany(school => new[] { school.Fact, school.Plan })
        )
        where figure is not null
        from origin in figure.Origins
        select origin;

    private static async Task<int> OpenAsync(
        ServiceProvider services,
        QuarterlyReport report,
        Origin origin,
        CancellationToken cancellationToken
    )
    {
        var file = report.Files.Single(file => file.Number == origin.File);
        var submission = await services
            .GetRequiredService<Submissions>()
            .GetAsync(file.SubmissionId, cancellationToken);
        var texts = new List<string>();
        foreach (var name in origin.Cells.Split(", "))
        {
            var (row, column) = Assert.NotNull(CellNames.Cell(name));
            var read = await services
                .GetRequiredService<SourceCells>()
                .ReadAsync(submission!, origin.Sheet, row, column, cancellationToken);
            texts.Add(read.Value);
        }

        Assert.True(
            texts.TrueForAll(text => Shows(text.Trim(), origin.OriginalText)),
            $"{file.FileName}, {origin.Sheet}!{origin.Cells}: «{string.Join("», «", texts)}» does not show «{origin.OriginalText}»"
        );
        return texts.Count;
    }

    // A share's text holds both of its cells; a cell that a layout splits («99,7 (план 99,9)») holds the text.
    private static bool Shows(string cell, string original) =>
        cell.Length > 0
        && (original.Contains(cell, StringComparison.Ordinal) || cell.Contains(original, StringComparison.Ordinal));

    /// <summary>Two runs of the demo into one folder, as processes.</summary>
    public sealed class Demo : IAsyncLifetime
    {
        internal TempFolder Folder { get; } = new();

        internal SampleSet Samples { get; } = SampleSet.Load(Path.Combine(AppContext.BaseDirectory, "samples"));

        internal WorkerResult First { get; private set; } = null!;

        internal WorkerResult Second { get; private set; } = null!;

        internal IReadOnlyList<string> AfterFirst { get; private set; } = [];

        internal IReadOnlyList<string> AfterSecond { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            First = await WorkerProcess.RunAsync(Folder.Path, "demo");
            AfterFirst = Outbox();
            Second = await WorkerProcess.RunAsync(Folder.Path, "demo", "--json");
            AfterSecond = Outbox();
        }

        public ValueTask DisposeAsync()
        {
            Folder.Dispose();
            return ValueTask.CompletedTask;
        }

        internal ServiceProvider Services()
        {
            var settings = SettingsLoader.Load(Folder["demo", SettingsLoader.DefaultFileName], Folder.Path).Settings;
            return new ServiceCollection().AddLogging().AddWorker(settings, TimeProvider.System).BuildServiceProvider();
        }

        // Names with write times: a letter written again would show even with the same bytes.
        private List<string> Outbox() =>
            [
                .. Directory
                    .GetFiles(Folder["demo", "outbox"], "*", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
                    .Select(file => $"{file} {File.GetLastWriteTimeUtc(file):O}"),
            ];
    }
}
