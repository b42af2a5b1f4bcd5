using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Hosting;
using QualityMonitor.Worker.Tests.Schedules;
using QualityMonitor.Worker.Tests.Support;
using QualityMonitor.Worker.Watching;
using Xunit;

namespace QualityMonitor.Worker.Tests.Watching;

/// <summary>Which disks are looked at, on a machine that has two: that of temporary files, and one in memory.</summary>
public sealed class DiskSpaceTests : IDisposable
{
    private const string Memory = "/dev/shm";
    private const StringSplitOptions SplitOptions = StringSplitOptions.RemoveEmptyEntries;
    private const int MoreThanThereIs = 10_000_000;
    private readonly TempFolder home = new();
    private readonly string away = Path.Combine(Memory, "qm-" + Guid.NewGuid().ToString("N"));

    public DiskSpaceTests() =>
        Assert.SkipUnless(Directory.Exists(Memory), "Only Linux has a disk in memory that everybody may write to.");

    public void Dispose()
    {
        home.Dispose();
        if (Directory.Exists(away))
            Directory.Delete(away, recursive: true);
    }

    [Fact]
    public void Folders_of_one_disk_are_one_disk_whatever_is_missing_of_them()
    {
        var disk = Assert.Single(DiskSpace.Of(Folders(Settings())));

        Assert.Equal(["content", "database", "outbox", "temporary"], disk.Folders.Select(static one => one.Code));
        Assert.False(Directory.Exists(Path.Combine(home.Path, "outbox")));
    }

    [Theory]
    [InlineData("database")]
    [InlineData("outbox")]
    [InlineData("backups")]
    public void A_folder_on_another_disk_is_that_disk(string code)
    {
        var settings = Settings();
        if (code == "database")
            settings.Database.ConnectionString = $"Data Source={away}/town.db";
        if (code == "outbox")
            settings.Mail.Folder = away;
        if (code == "backups")
            settings.Backup.Folder = Path.Combine(away, "backups");

        Assert.Equal([code], CodesAway(settings));
    }

    [Fact]
    public void A_link_leads_to_the_disk_that_the_bytes_are_on()
    {
        Directory.CreateDirectory(away);
        Directory.CreateDirectory(Path.Combine(home.Path, "data"));
        Directory.CreateSymbolicLink(Path.Combine(home.Path, "data", "content"), away);

        Assert.Equal(["content"], CodesAway(Settings()));
    }

    /// <summary>What is on its way needs no room for years, and its disk is often a small one.</summary>
    [Fact]
    public void The_disk_of_temporary_files_alone_is_asked_for_the_room_of_a_few_files()
    {
        var settings = Settings();
        settings.Limits.MaxFileMegabytes = 10;

        Assert.Equal(
            [1024, 40],
            Folders(settings)
                .Where(static one => one.Code is "content" or "temporary")
                .Select(static one => one.LeastMegabytes)
        );
    }

    [Fact]
    public async Task Each_disk_that_is_low_is_one_trouble_that_says_what_is_on_it_and_what_stops()
    {
        await using var service = await SimulatedService.CreateWellAsync(
            new DateTimeOffset(2026, 3, 2, 6, 0, 0, TimeSpan.Zero),
            settings =>
            {
                settings.Admin.FreeMegabytes = MoreThanThereIs;
                settings.Backup.Folder = away;
            }
        );

        var sight = await service.Get<Sights>().LookAsync(TestContext.Current.CancellationToken);

        var (ours, backups) = (Low(sight, "disk@"), Low(sight, "disk:backups@"));
        Assert.Equal(2, WatchRule.Of(sight).Count(static one => one.Key.StartsWith("disk", StringComparison.Ordinal)));
        Assert.True(ours.Blocks);
        Assert.False(backups.Blocks);
        Assert.Contains("письма не запишутся", ours.Sentence, StringComparison.Ordinal);
        Assert.Contains("DataFolder, Mail:Folder", ours.Advice, StringComparison.Ordinal);
        Assert.Contains(away, backups.Sentence, StringComparison.Ordinal);
        Assert.Contains("новых резервных копий не будет", backups.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("DataFolder", backups.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_names_each_disk_once_with_what_is_left_of_it()
    {
        await File.WriteAllTextAsync(
            home["qualitymonitor.json"],
            $$"""{ "Mail": { "Folder": "{{away}}" }, "Admin": { "FreeMegabytes": {{MoreThanThereIs}} } }""",
            TestContext.Current.CancellationToken
        );

        var check = await WorkerProcess.RunAsync(home.Path, "check");

        var said = string.Join(' ', (check.Output + check.Error).Split((char[]?)null, SplitOptions));
        Assert.Equal(2, said.Split("места мало").Length - 1);
        Assert.Contains("Диск, где письма: свободно", said, StringComparison.Ordinal);
        Assert.Contains("Admin:FreeMegabytes", said, StringComparison.Ordinal);
    }

    private static IEnumerable<WatchedFolder> Folders(Settings settings) =>
        WatchedFolder.Of(settings, RoomOptions.Store(settings));

    private Settings Settings() => new() { HomeFolder = home.Path };

    private string[] CodesAway(Settings settings) =>
        [.. DiskSpace.Of(Folders(settings)).Single(IsAway).Folders.Select(static one => one.Code)];

    private static bool IsAway(DiskSpace disk) => disk.Folders.All(static one => one.Code != "temporary");

    private static Trouble Low(Sight sight, string key) =>
        WatchRule.Of(sight).Single(one => one.Key.StartsWith(key, StringComparison.Ordinal));
}
