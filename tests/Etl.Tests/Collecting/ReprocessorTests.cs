using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Tests.Mapping;
using QualityMonitor.Store;
using QualityMonitor.Support;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Etl.Tests.Collecting;

public sealed class ReprocessorTests
{
    private static readonly string Layout = SchoolTable.Defining(
        "period: 2025\ncolumns:\n  - { header: Показатель, is: name }\n  - { header: Факт, is: value }"
    );
    private static readonly string MendedLayout = Layout.Replace(
        "period: 2025",
        "period: 2024",
        StringComparison.Ordinal
    );

    [Theory]
    [BothEngines]
    public async Task Retracting_a_file_restores_what_was_before_and_undoing_it_brings_the_file_back(Engine engine)
    {
        await using var town = await CorrectedAsync(engine);

        var retracted = await RetractAsync(town, 2);
        Assert.Equal(
            (ProcessingOutcome.Retracted, 2, "прислан не тот год"),
            (retracted.Outcome, retracted.Attempt, retracted.Reason)
        );
        Assert.Equal(["3"], await FiguresAsync(town));
        Assert.Equal(["4"], await FiguresAsync(town, new AsOf(retracted.AsOf.CommitNo - 1)));

        Assert.Equal(FileOutcome.Loaded, (await LoadAgainAsync(town, 2)).Outcome);
        Assert.Equal(["4"], await FiguresAsync(town));
        Assert.Equal(["3"], await FiguresAsync(town, retracted.AsOf));
    }

    [Fact]
    public async Task A_retracted_file_that_still_lies_in_the_folder_stays_retracted()
    {
        await using var town = await CorrectedAsync(Engine.Sqlite);
        await RetractAsync(town, 2);

        Assert.Equal(FileOutcome.Unchanged, (await town.CollectOneAsync()).Outcome);
        Assert.Equal(["3"], await FiguresAsync(town));
    }

    [Fact]
    public async Task A_retracted_file_is_not_retracted_again()
    {
        await using var town = await CorrectedAsync(Engine.Sqlite);
        await RetractAsync(town, 2);

        await Assert.ThrowsAsync<InvalidOperationException>(() => RetractAsync(town, 2));
    }

    [Theory]
    [BothEngines]
    public async Task A_file_that_gives_what_it_gave_before_writes_nothing(Engine engine)
    {
        await using var town = await CorrectedAsync(engine);

        Assert.Equal(FileOutcome.Unchanged, (await LoadAgainAsync(town, 2)).Outcome);
        Assert.Equal(1, (await StatusAsync(town, 2)).Processing!.Attempt);
    }

    [Theory]
    [BothEngines]
    public async Task A_mended_layout_reaches_a_loaded_file(Engine engine)
    {
        await using var town = await CorrectedAsync(engine);
        town.Layout("table.yaml", MendedLayout);

        Assert.Equal(FileOutcome.Loaded, (await LoadAgainAsync(town, 1)).Outcome);
        Assert.Equal(FileOutcome.Loaded, (await LoadAgainAsync(town, 2)).Outcome);

        Assert.Equal(["2024"], (await town.FactsAsync(SchoolTable.Code)).Select(fact => fact.Period.Code));
    }

    [Fact]
    public async Task A_mended_layout_reaches_a_rejected_file()
    {
        await using var town = await Town.FoundAsync();
        town.Layout("table.yaml", Layout.Replace("period: 2025", "period: { cell: D1 }", StringComparison.Ordinal))
            .Drop("table.xlsx", Table(3));
        Assert.Equal(FileOutcome.Rejected, (await town.CollectOneAsync()).Outcome);
        town.Layout("table.yaml", Layout);

        Assert.Equal(
            ["table"],
            (await town.Store.Submissions.OfLayoutAsync("table", CancellationToken.None)).Select(file =>
                file.Processing!.Layout
            )
        );
        Assert.Equal(FileOutcome.Loaded, (await LoadAgainAsync(town, 1)).Outcome);
        Assert.Equal(["3"], await FiguresAsync(town));
    }

    [Fact]
    public async Task Loading_an_older_file_again_does_not_give_it_the_last_word()
    {
        await using var town = await CorrectedAsync(Engine.Sqlite);
        await RetractAsync(town, 1);

        await LoadAgainAsync(town, 1);

        Assert.Equal(["4"], await FiguresAsync(town));
    }

    [Fact]
    public async Task The_files_of_a_layout_are_those_that_are_not_retracted()
    {
        await using var town = await CorrectedAsync(Engine.Sqlite);
        await RetractAsync(town, 1);

        Assert.Equal(
            [2L],
            (await town.Store.Submissions.OfLayoutAsync("table", CancellationToken.None)).Select(file =>
                file.Submission.Id
            )
        );
    }

    /// <summary>A file of the value 3, superseded by one of the value 4.</summary>
    private static async Task<Town> CorrectedAsync(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        town.Layout("table.yaml", Layout).Drop("table.xlsx", Table(3));
        await town.CollectOneAsync();
        town.Drop("table.xlsx", Table(4));
        await town.CollectOneAsync();
        return town;
    }

    private static async Task<Processing> RetractAsync(Town town, long id)
    {
        town.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        return await town.Reprocessor.RetractAsync(
            await StatusAsync(town, id),
            "прислан не тот год",
            null,
            CancellationToken.None
        );
    }

    private static async Task<FileReport> LoadAgainAsync(Town town, long id)
    {
        town.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        return Assert.Single(
            (
                await town.Reprocessor.LoadAgainAsync(
                    [await StatusAsync(town, id)],
                    vouchedBy: null,
                    null,
                    CancellationToken.None
                )
            ).Files
        );
    }

    private static async Task<SubmissionStatus> StatusAsync(Town town, long id) =>
        (await town.Store.Submissions.StatusAsync(id, CancellationToken.None))!;

    private static async Task<IEnumerable<string>> FiguresAsync(Town town, AsOf? asOf = null) =>
        (await town.Store.Facts.CurrentAsync(SchoolTable.Code, asOf ?? AsOf.Now, CancellationToken.None)).Select(fact =>
            fact.OriginalText
        );

    private static byte[] Table(int value) =>
        new XlsxBuilder().Sheet("Лист1", sheet => sheet.Row("Показатель", "Факт").Row("Число школ", value)).ToBytes();
}
