using QualityMonitor.Etl.Sources;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Sources;

public sealed class FolderSourceTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2025, 10, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("qm-folder-");

    [Fact]
    public async Task Files_come_in_the_order_of_their_paths_and_those_of_another_kind_are_left_with_a_reason()
    {
        Write("b.xlsx");
        Write("a.csv");
        Write("film.mp4");

        var items = await ListAsync();

        Assert.Equal(["a.csv", "b.xlsx"], items.OfType<IncomingFile>().Select(item => item.FileName));
        Assert.Equal("film.mp4", Assert.Single(items.OfType<LeftFile>()).FileName);
    }

    [Theory]
    [InlineData("~$table.xlsx")]
    [InlineData(".table.xlsx")]
    [InlineData("table.xlsx.tmp")]
    [InlineData("table.xlsx.part")]
    public async Task Lock_hidden_and_temporary_files_are_left_and_counted(string name)
    {
        Write(name);

        Assert.False(Assert.IsType<LeftFile>(Assert.Single(await ListAsync())).IsTemporary);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(-86_400, true)]
    public async Task A_file_changed_less_than_five_seconds_ago_is_left_for_the_next_run(int secondsAgo, bool isTaken)
    {
        Write("table.xlsx", Now.AddSeconds(-secondsAgo));

        var item = Assert.Single(await ListAsync());

        Assert.Equal(isTaken, item is IncomingFile);
        Assert.Equal(!isTaken, item is LeftFile { IsTemporary: true });
    }

    [Fact]
    public async Task A_file_renamed_between_the_listing_and_its_opening_is_left_for_the_next_run()
    {
        Write("table.xlsx");
        var listed = Assert.IsType<IncomingFile>(Assert.Single(await ListAsync()));
        File.Move(Path.Combine(folder.FullName, "table.xlsx"), Path.Combine(folder.FullName, "renamed.xlsx"));

        var gone = Assert.Throws<FileNotReadyException>(() => listed.Open());

        Assert.Contains("переименовали", gone.Message, StringComparison.Ordinal);
        Assert.Equal("renamed.xlsx", Assert.Single(await ListAsync()).FileName);
    }

    [Fact]
    public async Task Subfolders_are_read_only_where_the_option_says_so()
    {
        folder.CreateSubdirectory("2025");
        Write(Path.Combine("2025", "table.xlsx"));

        Assert.Empty(await ListAsync());
        Assert.Single(await ListAsync(recursive: true));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_no_empty_folder() =>
        await Assert.ThrowsAsync<DirectoryNotFoundException>(async () =>
            await new FolderSource(new FolderSourceOptions("inbox", Path.Combine(folder.FullName, "nowhere")), new TestClock(Now)).ListAsync(CancellationToken.None).ToListAsync());

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(string name, DateTimeOffset? changed = null)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, "x");
        File.SetLastWriteTimeUtc(path, (changed ?? Now.AddHours(-1)).UtcDateTime);
    }

    private async Task<List<SourceItem>> ListAsync(bool recursive = false) =>
        await new FolderSource(new FolderSourceOptions("inbox", folder.FullName) { Recursive = recursive }, new TestClock(Now)).ListAsync(CancellationToken.None).ToListAsync();
}
