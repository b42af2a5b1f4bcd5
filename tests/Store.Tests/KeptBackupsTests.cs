using QualityMonitor.Store.Backups;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.BackedUp;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

/// <summary>Which backups of a folder there are, and which stay.</summary>
public sealed class KeptBackupsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("qm-kept-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Old_backups_go_after_a_new_one_and_their_settings_and_a_broken_off_one_are_kept_apart()
    {
        await using var office = await OfficeAsync();
        var settings = Path.Combine(folder, "one.json");
        await File.WriteAllTextAsync(settings, "{}", Cancellation);
        var backups = Path.Combine(folder, "backups");
        var made = "";
        for (var day = 0; day < 3; day++)
        {
            office.Clock.Advance(TimeSpan.FromDays(1));
            var brokenOff = Directory.CreateDirectory(Path.Combine(backups, ".unfinished-" + day)).FullName;
            await File.WriteAllTextAsync(Path.Combine(brokenOff, BackupManifest.FileName), "{}", Cancellation);
            var report = await WriterOf(office)
                .WriteAsync(backups, [new SettingsFile("my.json", settings)], false, Cancellation);
            made = report.Folder;
        }

        Assert.Empty(Directory.EnumerateDirectories(backups, ".unfinished-*"));
        Assert.Equal(1, await KeptOf(office).ThinAsync(made, keep: 2, Cancellation));
        var kept = BackupFolder.All(backups, office.Clock.Now).ToList();
        Assert.Equal(2, kept.Count);
        Assert.All(kept, one => Assert.True(File.Exists(Path.Combine(one, BackupManifest.SettingsName, "my.json"))));
    }

    [Fact]
    public async Task Two_backups_of_one_second_are_two_and_the_later_one_is_the_latest()
    {
        await using var office = await OfficeAsync();
        var first = await WriterOf(office).WriteAsync(folder, [], contentOnly: false, Cancellation);
        await office.SubmitAsync("later.xlsx", "later");
        var second = await WriterOf(office).WriteAsync(folder, [], contentOnly: false, Cancellation);

        Assert.Equal([second.Folder, first.Folder], BackupFolder.All(folder, office.Clock.Now));
    }

    [Fact]
    public async Task The_backup_just_made_stays_although_the_clock_was_a_year_ahead_when_another_was()
    {
        await using var office = await OfficeAsync();
        office.Clock.Set(TimeSpan.FromDays(365));
        var ahead = await WriterOf(office).WriteAsync(folder, [], contentOnly: false, Cancellation);
        office.Clock.Set(TimeSpan.FromDays(-365));
        var made = await WriterOf(office).WriteAsync(folder, [], contentOnly: false, Cancellation);

        Assert.Equal([made.Folder, ahead.Folder], BackupFolder.All(folder, office.Clock.Now));
        Assert.Equal(1, await KeptOf(office).ThinAsync(made.Folder, keep: 1, Cancellation));
        Assert.Equal([made.Folder], BackupFolder.All(folder, office.Clock.Now));
        Assert.False(Directory.Exists(ahead.Folder));
    }

    [Fact]
    public async Task Backups_of_two_databases_do_not_share_a_folder()
    {
        await using var office = await OfficeAsync();
        await using var other = await TestStore.CreateEmptyAsync(Engine.Sqlite);
        await other.Migrator.MigrateAsync(Cancellation);
        await WriterOf(office).WriteAsync(folder, [], contentOnly: false, Cancellation);

        var refused = await Assert.ThrowsAsync<BackupException>(() =>
            WriterOf(other).WriteAsync(folder, [], contentOnly: false, Cancellation)
        );

        Assert.Equal("backups-of-another-store", refused.Problem.Code);
        Assert.Single(BackupFolder.All(folder, office.Clock.Now));
    }

    private static KeptBackups KeptOf(TestStore store) => new(store.Options, store.Clock);
}
