using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store.Backups;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Migrations;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.BackedUp;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

public sealed class BackupTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("qm-backup-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_backup_made_while_others_write_comes_back_whole_with_every_paper_byte_for_byte()
    {
        await using var office = await OfficeAsync();
        await using var moved = await TestStore.CreateEmptyAsync(Engine.Sqlite);

        var report = await WriterOf(office).WriteAsync(folder, [], contentOnly: false, Cancellation);
        await office.SubmitAsync("later.xlsx", "later");
        var restored = await RestorerOf(moved).RestoreAsync(folder, Cancellation);

        Assert.Equal(report.Folder, restored.Folder);
        Assert.Empty(report.Manifest.Lost);
        Assert.Equal(4, report.Manifest.ContentCount);
        var edition = (await moved.Editions.GetAsync(1, Cancellation))!;
        Assert.Equal(
            ["<p>", "text", "docx"],
            [
                .. new[] { edition.HtmlHash, edition.TextHash, edition.Attachments[0].ContentHash }.Select(one =>
                    Read(moved, one)
                ),
            ]
        );
        Assert.Equal("table", Read(moved, (await moved.Submissions.GetAsync(1, Cancellation))!.ContentHash));
        Assert.Null(await moved.Submissions.GetAsync(2, Cancellation));
        Assert.NotNull(await moved.Switches.SinceAsync(FeatureSwitches.Restored, Cancellation));
        Assert.True(await new ContentOwner(moved.Options, moved.Database).IsOursAsync(Cancellation));
        Assert.IsType<SchemaState.UpToDate>(await moved.Migrator.StateAsync(Cancellation));
    }

    /// <summary>The process that was at it lives on, on this very machine, and works for the database that was copied.
    /// </summary>
    [Fact]
    public async Task What_was_under_way_when_the_backup_was_made_is_ended_in_what_is_restored_and_there_alone()
    {
        await using var office = await OfficeAsync();
        await using var moved = await TestStore.CreateEmptyAsync(Engine.Sqlite);
        var letter = await SendingAsync(office);
        await office.Runs.StartAsync("backup", RunTrigger.Hand, "admin", Cancellation);
        await using var held = await office.Leases.TryAcquireAsync("backup", TimeSpan.FromMinutes(2), Cancellation);

        await WriterOf(office).WriteAsync(folder, [], contentOnly: false, Cancellation);
        var report = await RestorerOf(moved).RestoreAsync(folder, Cancellation);

        Assert.Equal(new LeftWork(Runs: 1, Letters: 1), report.Left);
        var run = Assert.Single(await moved.Runs.RecentAsync(10, Cancellation));
        Assert.Equal(RunOutcome.Abandoned, run.Outcome);
        Assert.Contains("резервная копия", run.Message, StringComparison.Ordinal);
        await using var taken = await moved.Leases.TryAcquireAsync("backup", TimeSpan.FromMinutes(2), Cancellation);
        Assert.NotNull(taken);
        var doubtful = Assert.Single(await moved.Outbox.AttentionAsync(Cancellation));
        Assert.Equal((letter, DeliveryState.Uncertain), (doubtful.Id, doubtful.State));
        Assert.Contains("резервная копия", doubtful.LastError, StringComparison.Ordinal);
        await moved.Switches.SwitchAsync(FeatureSwitches.Restored, isOn: false, Cancellation);
        Assert.Empty(await moved.Outbox.DueAsync(Cancellation));
        Assert.Null(Assert.Single(await office.Runs.RecentAsync(10, Cancellation)).Outcome);
        await office.Outbox.SentAsync(letter, "250 ok", Cancellation);
    }

    [Fact]
    public async Task A_backup_that_was_changed_or_lacks_a_file_is_refused_and_nothing_is_written()
    {
        await using var office = await OfficeAsync();
        await using var moved = await TestStore.CreateEmptyAsync(Engine.Sqlite);
        var report = await WriterOf(office).WriteAsync(folder, [], contentOnly: false, Cancellation);
        var content = Directory
            .EnumerateFiles(Path.Combine(folder, "content"), "*", SearchOption.AllDirectories)
            .First(static file => Path.GetFileName(file) != ContentOwner.MarkName);

        await File.AppendAllTextAsync(content, "x", Cancellation);
        Assert.Equal("backup-content-lost", (await RefusedAsync(moved, folder)).Code);
        await File.AppendAllTextAsync(Path.Combine(report.Folder, BackupManifest.DatabaseName), "x", Cancellation);
        Assert.Equal("backup-changed", (await RefusedAsync(moved, folder)).Code);
        foreach (var manifest in new[] { "{}", "{" })
        {
            await File.WriteAllTextAsync(Path.Combine(report.Folder, BackupManifest.FileName), manifest, Cancellation);
            Assert.Equal("backup-unreadable", (await RefusedAsync(moved, folder)).Code);
        }

        Directory.Delete(report.Folder, recursive: true);
        Assert.Equal("no-backup", (await RefusedAsync(moved, folder)).Code);

        Assert.IsType<SchemaState.Empty>(await moved.Migrator.StateAsync(Cancellation));
        Assert.Empty(moved.Content.All());
    }

    [Fact]
    public async Task Nothing_is_restored_over_a_database_or_into_the_content_of_another_one()
    {
        await using var office = await OfficeAsync();
        await using var other = await TestStore.CreateEmptyAsync(Engine.Sqlite);
        await other.Migrator.MigrateAsync(Cancellation);
        await WriterOf(office).WriteAsync(folder, [], contentOnly: false, Cancellation);

        Assert.Equal("database-exists", (await RefusedAsync(other, folder)).Code);
        var file = other.Options.DatabaseFile!;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Delete(file);
        Assert.Equal("backup-of-another-store", (await RefusedAsync(other, folder)).Code);
        await Assert.ThrowsAsync<ForeignContentException>(() => other.Migrator.MigrateAsync(Cancellation));
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task Content_that_the_store_has_lost_is_told_and_an_earlier_backup_still_has_it()
    {
        await using var office = await OfficeAsync();
        await WriterOf(office).WriteAsync(folder, [], contentOnly: false, Cancellation);
        var lost = (await office.Submissions.GetAsync(1, Cancellation))!.ContentHash;
        File.Delete(Path.Combine(office.Options.ContentFolder, lost[..2], lost));
        office.Clock.Advance(TimeSpan.FromDays(1));

        var elsewhere = Path.Combine(folder, "elsewhere");
        var first = await WriterOf(office).WriteAsync(elsewhere, [], contentOnly: false, Cancellation);
        var second = await WriterOf(office).WriteAsync(folder, [], contentOnly: false, Cancellation);

        Assert.Equal([lost], first.Manifest.Lost);
        Assert.Empty(second.Manifest.Lost);
    }

    [Fact]
    public async Task A_damaged_file_is_found_named_by_what_it_is_for_and_set_aside()
    {
        await using var office = await OfficeAsync();
        var file = (await office.Submissions.GetAsync(1, Cancellation))!.ContentHash;
        var paper = (await office.Editions.GetAsync(1, Cancellation))!.TextHash;
        await File.WriteAllTextAsync(Path.Combine(office.Options.ContentFolder, file[..2], file), "tabl", Cancellation);
        File.Delete(Path.Combine(office.Options.ContentFolder, paper[..2], paper));

        var report = await new ContentScrub(office.Content, new ContentUses(office.Database)).RunAsync(Cancellation);

        Assert.Equal(3, report.Checked);
        Assert.Equal(
            new (string, bool, long?, long?)[] { (file, true, 1, null), (paper, false, null, 1) },
            report.Lost.Select(one => (one.Hash, one.IsDamaged, one.Uses[0].SubmissionId, one.Uses[0].EditionId))
        );
        await office.SubmitAsync("again.xlsx", "table", source: "other");
        Assert.Equal("table", Read(office, file));
    }

    [Fact]
    public async Task Broken_off_before_the_database_has_its_name_it_holds_its_letters_already_and_is_made_again()
    {
        await using var office = await OfficeAsync();
        await using var moved = await TestStore.CreateEmptyAsync(Engine.Sqlite);
        var report = await WriterOf(office).WriteAsync(folder, [], contentOnly: false, Cancellation);
        var file = moved.Options.DatabaseFile!;
        Directory.CreateDirectory(file);

        await Assert.ThrowsAnyAsync<IOException>(() => RestorerOf(moved).RestoreAsync(folder, Cancellation));

        var draft = moved.Options with { ConnectionString = BackupWriter.ConnectionString(file + ".restoring") };
        var switches = new FeatureSwitches(new Database(draft), moved.Clock);
        Assert.NotNull(await switches.SinceAsync(FeatureSwitches.Restored, Cancellation));
        Directory.Delete(file);
        await File.WriteAllTextAsync(file + ".restoring-journal", "of the one that was broken off", Cancellation);
        // As a shell completes the name of a folder.
        await RestorerOf(moved).RestoreAsync(report.Folder + Path.DirectorySeparatorChar, Cancellation);
        Assert.NotNull(await moved.Switches.SinceAsync(FeatureSwitches.Restored, Cancellation));
        Assert.NotNull(await moved.Submissions.GetAsync(1, Cancellation));
    }

    [Fact]
    public async Task A_journal_of_the_database_that_was_taken_away_is_no_empty_place()
    {
        await using var office = await OfficeAsync();
        await using var moved = await TestStore.CreateEmptyAsync(Engine.Sqlite);
        await WriterOf(office).WriteAsync(folder, [], contentOnly: false, Cancellation);
        await File.WriteAllTextAsync(moved.Options.DatabaseFile! + "-wal", "frames", Cancellation);

        var refused = await RefusedAsync(moved, folder);

        Assert.Equal("database-exists", refused.Code);
        Assert.Contains("-wal", refused.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_beside_the_data_themselves_is_refused()
    {
        await using var office = await OfficeAsync();
        var inside = Path.Combine(Path.GetDirectoryName(office.Options.ContentFolder)!, "backups");

        var refused = await Assert.ThrowsAsync<BackupException>(() =>
            WriterOf(office).WriteAsync(inside, [], contentOnly: false, Cancellation)
        );

        Assert.Equal("backup-inside-data", refused.Problem.Code);
    }

    private static BackupRestorer RestorerOf(TestStore store) => new(store.Options, store.Content, store.Clock);

    private static async Task<Indicators.Problem> RefusedAsync(TestStore store, string folder) =>
        (await Assert.ThrowsAsync<BackupException>(() => RestorerOf(store).RestoreAsync(folder, Cancellation))).Problem;

    /// <returns>A letter that somebody has begun to send.</returns>
    private static async Task<long> SendingAsync(TestStore store)
    {
        await store.Editions.AddRecipientsAsync(
            1,
            [new Recipient("Иванова", "ivanova@example.ru", RecipientRole.Head)],
            scheduled: null,
            fence: null,
            Cancellation
        );
        var letter = Assert.Single(await store.Outbox.DueAsync(Cancellation)).Id;
        Assert.True(await store.Outbox.TryStartAsync(letter, null, Cancellation));
        return letter;
    }

    private static string Read(TestStore store, string hash)
    {
        using var reader = new StreamReader(store.Content.Open(hash));
        return reader.ReadToEnd();
    }
}
