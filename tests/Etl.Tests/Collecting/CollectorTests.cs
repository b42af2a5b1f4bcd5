using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Sources;
using QualityMonitor.Etl.Tests.Mapping;
using QualityMonitor.Store;
using QualityMonitor.Support;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Etl.Tests.Collecting;

public sealed class CollectorTests
{
    private static readonly string Layout = SchoolTable.Defining(
        "period: 2025\ncolumns:\n  - { header: Показатель, is: name }\n  - { header: Факт, is: value }"
    );

    [Theory]
    [BothEngines]
    public async Task A_second_collection_of_the_same_file_adds_nothing(Engine engine)
    {
        await using var town = await Town.FoundAsync(engine);
        town.Layout("table.yaml", Layout).Drop("table.xlsx", Table(3));

        Assert.Equal(FileOutcome.Loaded, (await town.CollectOneAsync()).Outcome);
        Assert.Equal(FileOutcome.Unchanged, (await town.CollectOneAsync()).Outcome);
        Assert.Equal(
            1,
            Assert.Single(await town.Store.Submissions.RecentAsync(10, CancellationToken.None)).Processing!.Attempt
        );
    }

    [Fact]
    public async Task The_same_name_with_other_content_is_a_new_submission_that_has_the_last_word()
    {
        await using var town = await Town.FoundAsync();
        town.Layout("table.yaml", Layout).Drop("table.xlsx", Table(3));
        await town.CollectAsync();

        town.Drop("table.xlsx", Table(4));
        await town.CollectAsync();

        Assert.Equal(2, (await town.Store.Submissions.RecentAsync(10, CancellationToken.None)).Count);
        Assert.Equal("4", Assert.Single(await town.FactsAsync(SchoolTable.Code)).OriginalText);
    }

    [Fact]
    public async Task The_same_content_under_two_names_is_taken_once()
    {
        await using var town = await Town.FoundAsync();
        town.Layout("table.yaml", Layout).Drop("a.xlsx", Table(3)).Drop("b.xlsx", Table(3));

        var report = await town.CollectAsync();

        Assert.Equal((1, 1), (report.Count(FileOutcome.Loaded), report.Count(FileOutcome.Unchanged)));
    }

    [Fact]
    public async Task A_file_that_nothing_describes_is_held_once_and_loaded_when_a_layout_comes()
    {
        await using var town = await Town.FoundAsync();
        town.Drop("table.xlsx", Table(3));

        var held = await town.CollectOneAsync();
        var again = await town.CollectOneAsync();
        var attempts = Assert
            .Single(await town.Store.Submissions.RecentAsync(10, CancellationToken.None))
            .Processing!.Attempt;
        town.Layout("table.yaml", Layout);
        var loaded = await town.CollectOneAsync();

        Assert.Equal(
            (FileOutcome.Held, FileOutcome.Held, 1, FileOutcome.Loaded),
            (held.Outcome, again.Outcome, attempts, loaded.Outcome)
        );
        Assert.Contains("Нет описания таблицы", held.Reason);
    }

    [Theory]
    [InlineData("форма.xlsx", SchoolTable.Code)]
    [InlineData("письмо.xlsx", null)]
    public async Task A_broken_or_undescribed_file_is_of_the_programme_whose_layouts_its_name_fits(
        string name,
        string? programme
    )
    {
        await using var town = await Town.FoundAsync();
        town.Layout("table.yaml", Layout).Drop("table.xlsx", Table(3));
        await town.CollectAsync();
        File.Delete(Path.Combine(town.Layouts, "table.yaml"));
        File.Delete(Path.Combine(town.Inbox, "table.xlsx"));
        town.Layout(
            "form.yaml",
            $"files: форма*\nprogramme: {SchoolTable.Code}\nwords: Нет таких слов\norganisation: school-5\nperiod: 2025\ncolumns:\n  - {{ header: Показатель, is: name }}\n  - {{ header: Факт, is: value }}"
        );

        town.Drop(name, [0x50, 0x4B, 0x03, 0x04, 0x00]);
        Assert.Equal(FileOutcome.Rejected, (await town.CollectOneAsync()).Outcome);
        town.Drop(name, Table(5));
        Assert.Equal(FileOutcome.Held, (await town.CollectOneAsync()).Outcome);

        Assert.All(
            await town.Store.Submissions.RecentAsync(2, CancellationToken.None),
            file => Assert.Equal(programme, file.Processing!.ProgrammeCode)
        );
    }

    [Fact]
    public async Task A_file_whose_header_fits_no_layout_is_held_and_told_what_is_lacking()
    {
        await using var town = await Town.FoundAsync();
        town.Layout("table.yaml", Layout)
            .Drop(
                "table.xlsx",
                new XlsxBuilder()
                    .Sheet("Лист1", sheet => sheet.Row("Показатель", "Итог").Row("Число школ", 3))
                    .ToBytes()
            );

        var report = await town.CollectOneAsync();

        Assert.Equal(FileOutcome.Held, report.Outcome);
        Assert.Contains("«Факт»", report.Reason);
    }

    [Fact]
    public async Task Two_layouts_that_fit_equally_well_are_named_and_none_is_taken()
    {
        await using var town = await Town.FoundAsync();
        town.Layout("one.yaml", Layout)
            .Layout("two.yaml", Layout.Replace(SchoolTable.Code, "other", StringComparison.Ordinal))
            .Drop("table.xlsx", Table(3));

        var report = await town.CollectOneAsync();

        Assert.Equal(FileOutcome.Held, report.Outcome);
        Assert.Contains("one, two", report.Reason);
    }

    [Fact]
    public async Task The_layout_that_demands_more_is_taken()
    {
        await using var town = await Town.FoundAsync();
        town.Layout("wide.yaml", Layout.Replace(SchoolTable.Code, "other", StringComparison.Ordinal))
            .Layout("narrow.yaml", Layout.Replace("\"*.xlsx\"", "\"table*.xlsx\"", StringComparison.Ordinal))
            .Drop("table.xlsx", Table(3));

        Assert.Equal("narrow", (await town.CollectOneAsync()).Layout);
    }

    [Fact]
    public async Task A_damaged_file_is_rejected_and_the_others_are_loaded()
    {
        await using var town = await Town.FoundAsync();
        town.Layout("table.yaml", Layout).Drop("a.xlsx", [.. Table(3).Take(300)]).Drop("b.xlsx", Table(3));

        var report = await town.CollectAsync();

        Assert.Equal(
            (1, 1, false),
            (report.Count(FileOutcome.Rejected), report.Count(FileOutcome.Loaded), report.HasFailed)
        );
        Assert.NotEmpty(report.Files.Single(file => file.Outcome == FileOutcome.Rejected).Reason!);
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_not_taken_in()
    {
        await using var town = await Town.FoundAsync();
        town.MaxFileBytes = 100;
        town.Layout("table.yaml", Layout).Drop("table.xlsx", Table(3));

        Assert.Equal(FileOutcome.Rejected, (await town.CollectOneAsync()).Outcome);
        Assert.Empty(await town.Store.Submissions.RecentAsync(10, CancellationToken.None));
    }

    [Fact]
    public async Task A_file_that_fails_unexpectedly_stops_no_other_and_fails_the_run()
    {
        await using var town = await Town.FoundAsync();
        town.Layout("table.yaml", Layout).Drop("table.xlsx", Table(3));
        town.OtherSources.Add(new Broken());

        var report = await town.CollectAsync();

        Assert.True(report.HasFailed);
        Assert.Equal((1, 2), (report.Count(FileOutcome.Loaded), report.Count(FileOutcome.Failed)));
        Assert.All(
            report.Files.Where(file => file.Outcome == FileOutcome.Failed),
            file => Assert.IsType<IOException>(file.Error)
        );
    }

    [Fact]
    public async Task A_broken_layout_is_named_and_fails_the_run_while_the_others_work()
    {
        await using var town = await Town.FoundAsync();
        town.Layout("table.yaml", Layout)
            .Layout("broken.yaml", "files: '*.xlsx'\ncolum: []\n")
            .Drop("table.xlsx", Table(3));

        var report = await town.CollectAsync();

        Assert.True(report.HasFailed);
        Assert.Equal(1, report.Count(FileOutcome.Loaded));
        Assert.Contains(report.LayoutMistakes, mistake => mistake is { File: "broken.yaml", Line: 2, Key: "colum" });
    }

    [Fact]
    public async Task A_run_that_was_killed_before_loading_is_finished_by_the_next()
    {
        await using var town = await Town.FoundAsync();
        var content = await town.Store.Content.PutAsync(Table(3), CancellationToken.None);
        await town.Store.Submissions.AddAsync(
            new NewSubmission("inbox", "table.xlsx", null, content, town.Store.Clock.Now),
            CancellationToken.None
        );
        town.Layout("table.yaml", Layout).Drop("table.xlsx", Table(3));

        Assert.Equal(FileOutcome.Loaded, (await town.CollectOneAsync()).Outcome);
        Assert.Single(await town.FactsAsync(SchoolTable.Code));
    }

    [Fact]
    public async Task Cancelling_leaves_the_file_to_the_next_run()
    {
        await using var town = await Town.FoundAsync();
        town.Layout("table.yaml", Layout).Drop("table.xlsx", Table(3));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            town.Collector().CollectAsync(null, null, cancelled.Token)
        );

        Assert.Equal(FileOutcome.Loaded, (await town.CollectOneAsync()).Outcome);
    }

    private static byte[] Table(int value) =>
        new XlsxBuilder().Sheet("Лист1", sheet => sheet.Row("Показатель", "Факт").Row("Число школ", value)).ToBytes();

    /// <summary>Its one file cannot be opened, and then the listing itself breaks.</summary>
    private sealed class Broken : ISource
    {
        public string Name => "broken";

        public Task<string> TryAsync(CancellationToken cancellationToken) => Task.FromResult("");

        public async IAsyncEnumerable<SourceItem> ListAsync(
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
        )
        {
            await Task.CompletedTask;
            yield return new IncomingFile("lost.xlsx", null, () => throw new IOException("The disk is gone."));
            throw new IOException("The folder is gone.");
        }
    }
}
