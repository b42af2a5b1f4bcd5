using System.Globalization;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Tests.Mapping;
using Xunit;

namespace QualityMonitor.Etl.Tests.Collecting;

/// <summary>
/// A file that lies where it lay, as long and as old as it was, is not opened again; where its marks could lie, its
/// bytes decide.
/// </summary>
public sealed class UntouchedFileTests
{
    private static readonly string Layout = SchoolTable
        .Defining("period: 2025\ncolumns:\n  - { header: Показатель, is: name }\n  - { header: Факт, is: value }")
        .Replace("*.xlsx", "*.csv", StringComparison.Ordinal);

    // Town's clock stands at 1 October 2025, 9:00 UTC, and moves a minute a run.
    private static readonly DateTime Yesterday = new(2025, 9, 30, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_file_of_the_same_length_and_time_is_not_opened()
    {
        await using var town = await FoundAsync();
        await Write(town, 3, Yesterday).CollectAsync();

        // Other bytes under the old marks: only one who opens the file can see them.
        Assert.Equal(FileOutcome.Unchanged, (await Write(town, 4, Yesterday).CollectOneAsync()).Outcome);
        Assert.Equal("3", await FigureAsync(town));
    }

    [Fact]
    public async Task A_file_of_another_time_is_read_and_a_touched_one_is_remembered_then()
    {
        await using var town = await FoundAsync();
        await Write(town, 3, Yesterday).CollectAsync();

        Assert.Equal(FileOutcome.Unchanged, (await Write(town, 3, Yesterday.AddHours(1)).CollectOneAsync()).Outcome);
        Assert.Equal(FileOutcome.Unchanged, (await Write(town, 4, Yesterday.AddHours(1)).CollectOneAsync()).Outcome);
        Assert.Equal(FileOutcome.Loaded, (await Write(town, 4, Yesterday.AddHours(2)).CollectOneAsync()).Outcome);
        Assert.Equal("4", await FigureAsync(town));
    }

    [Theory]
    [InlineData(0, "4")]
    [InlineData(1, "4")]
    [InlineData(2, "3")]
    public async Task A_file_changed_within_two_seconds_before_it_was_taken_is_read_again(
        int secondsBefore,
        string figure
    )
    {
        await using var town = await FoundAsync();
        var changed = town.Store.Clock.Now.AddMinutes(1).AddSeconds(-secondsBefore).UtcDateTime;
        await Write(town, 3, changed).CollectAsync();

        await Write(town, 4, changed).CollectAsync();

        Assert.Equal(figure, await FigureAsync(town));
    }

    [Fact]
    public async Task A_file_whose_stored_bytes_are_gone_is_stored_again()
    {
        await using var town = await FoundAsync();
        await Write(town, 3, Yesterday).CollectAsync();
        var hash = Assert
            .Single(await town.Store.Submissions.RecentAsync(10, CancellationToken.None))
            .Submission.ContentHash;
        File.Delete(Path.Combine(town.Store.Options.ContentFolder, hash[..2], hash));

        await town.CollectAsync();

        Assert.True(town.Store.Content.Has(hash));
    }

    [Fact]
    public async Task A_held_file_keeps_one_line_in_every_report()
    {
        await using var town = await FoundAsync();
        File.Delete(Path.Combine(town.Layouts, "table.yaml"));
        await Write(town, 3, Yesterday).CollectAsync();

        Assert.Equal(FileOutcome.Held, (await town.CollectOneAsync()).Outcome);
    }

    private static async Task<Town> FoundAsync() => (await Town.FoundAsync()).Layout("table.yaml", Layout);

    private static Town Write(Town town, int figure, DateTime changed)
    {
        town.Drop(
            "table.csv",
            System.Text.Encoding.UTF8.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"Показатель;Факт\nЧисло школ;{figure}\n")
            )
        );
        File.SetLastWriteTimeUtc(Path.Combine(town.Inbox, "table.csv"), changed);
        return town;
    }

    private static async Task<string> FigureAsync(Town town) =>
        Assert.Single(await town.FactsAsync(SchoolTable.Code)).OriginalText;
}
