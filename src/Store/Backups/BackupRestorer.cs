using System.Text.Json;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Migrations;

namespace QualityMonitor.Store.Backups;

/// <param name="Settings">Folder of the configuration of that day, which is not put back by itself; null: none.</param>
/// <param name="Left">What was under way at that time, and is ended now.</param>
public sealed record RestoreReport(string Folder, BackupManifest Manifest, string? Settings, LeftWork Left);

/// <summary>
/// Puts a backup back into an empty place, after proving all of it. Nothing is overwritten: content is only added, and
/// the database gets its name last, so that a restoring that was broken off is simply made again. No letter goes out
/// until a person says so, and the database says that before it has its name: what went after the backup it would send a
/// second time. What was under way when the backup was made is ended in it, see <see cref="LeftWork"/>.
/// </summary>
public sealed class BackupRestorer(StoreOptions options, ContentStore content, TimeProvider clock)
{
    /// <param name="folder">One backup, or a folder of them: then the latest.</param>
    /// <exception cref="BackupException">It is not whole, or does not fit what is here; nothing was changed.</exception>
    /// <exception cref="NewerDatabaseException">A newer program made it.</exception>
    public async Task<RestoreReport> RestoreAsync(string folder, CancellationToken cancellationToken)
    {
        var backup = File.Exists(Path.Combine(folder, BackupManifest.FileName))
            ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))
            : BackupFolder.All(folder, clock.GetUtcNow()).FirstOrDefault();
        if (backup is null)
            throw new BackupException(BackupMessages.NoBackup(folder));

        var manifest = await ReadAsync(Path.Combine(backup, BackupManifest.FileName), cancellationToken);
        if (manifest.Engine != options.Engine)
            throw new BackupException(BackupMessages.OtherEngine(manifest.Engine, options.Engine));
        var kept = manifest.DatabaseHash is { } hash
            ? await ProvenAsync(backup, hash, cancellationToken)
            : await SameServerAsync(manifest, cancellationToken);
        if (File.Exists(Mark) && await File.ReadAllTextAsync(Mark, cancellationToken) != manifest.Store)
            throw new BackupException(BackupMessages.OtherStore());

        var source = new ContentStore(BackupFolder.KeptIn(Path.GetDirectoryName(backup)!, options));
        var hashes = await BackupWriter.HashesAsync(new Database(kept), cancellationToken);
        var erased = hashes.Where(one => source.Erasure(one) is not null).ToList();
        var needed = hashes
            .Except(manifest.Lost, StringComparer.Ordinal)
            .Except(erased, StringComparer.Ordinal)
            .ToList();
        var lost = needed.Where(one => !source.IsWhole(one)).ToList();
        if (lost.Count > 0)
            throw new BackupException(BackupMessages.ContentLost(lost.Count, lost[0]));

        foreach (var one in erased)
            await content.EraseAsync(one, source.Erasure(one)!, cancellationToken);
        foreach (var one in needed)
        {
            await using var stream = source.Open(one);
            await content.PutAsync(stream, stream.Length, cancellationToken);
        }

        await new ContentOwner(options, new Database(kept)).MarkAsync(cancellationToken);
        var left = manifest.DatabaseHash is not null
            ? await CopyDatabaseAsync(backup, cancellationToken)
            : await SettleAsync(options, cancellationToken);
        var settings = Path.Combine(backup, BackupManifest.SettingsName);
        return new RestoreReport(backup, manifest, Directory.Exists(settings) ? settings : null, left);
    }

    private string Mark => Path.Combine(options.ContentFolder, ContentOwner.MarkName);

    private static async Task<BackupManifest> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(path);
            return await JsonSerializer.DeserializeAsync<BackupManifest>(file, BackupManifest.Json, cancellationToken)
                ?? throw new BackupException(BackupMessages.Unreadable(path));
        }
        catch (JsonException)
        {
            throw new BackupException(BackupMessages.Unreadable(path));
        }
    }

    /// <summary>The copied database is what it was, this program knows its schema, and there is room for it.</summary>
    private async Task<StoreOptions> ProvenAsync(string backup, string hash, CancellationToken cancellationToken)
    {
        var file = Path.Combine(backup, BackupManifest.DatabaseName);
        if (!File.Exists(file) || await BackupWriter.HashAsync(file, cancellationToken) != hash)
            throw new BackupException(BackupMessages.DatabaseChanged(backup));
        // A journal that was left behind is played into whatever database has the name.
        if (WithJournals(options.DatabaseFile!).FirstOrDefault(File.Exists) is { } there)
            throw new BackupException(BackupMessages.DatabaseExists(there));

        var kept = options with { ConnectionString = BackupWriter.ConnectionString(file) };
        var state = await new Migrator(kept, new Database(kept), clock).StateAsync(cancellationToken);
        return state switch
        {
            SchemaState.Newer newer => throw new NewerDatabaseException(newer.Unknown),
            SchemaState.Changed changed => throw new ChangedMigrationException(changed.Scripts),
            _ => kept,
        };
    }

    /// <summary>A server's database was restored by its own tools: it must be the one that the content is for.</summary>
    private async Task<StoreOptions> SameServerAsync(BackupManifest manifest, CancellationToken cancellationToken) =>
        await new ContentOwner(options, new Database(options)).NameAsync(cancellationToken) == manifest.Store
            ? options
            : throw new BackupException(BackupMessages.OtherStore());

    private async Task<LeftWork> CopyDatabaseAsync(string backup, CancellationToken cancellationToken)
    {
        var path = options.DatabaseFile!;
        var folder = PrivateFiles.Folder(Path.GetDirectoryName(path)!);
        var draft = path + ".restoring";
        foreach (var old in WithJournals(draft))
            File.Delete(old);
        await using (var source = File.OpenRead(Path.Combine(backup, BackupManifest.DatabaseName)))
        await using (var target = PrivateFiles.Create(draft))
        {
            await source.CopyToAsync(target, cancellationToken);
            target.Flush(flushToDisk: true);
        }

        var drafted = options with { ConnectionString = BackupWriter.ConnectionString(draft) };
        var left = await SettleAsync(drafted, cancellationToken);
        await Migrator.UsePrivateWriteAheadLogAsync(drafted, cancellationToken);
        File.Move(draft, path, overwrite: false);
        FolderSync.Flush(folder);
        return left;
    }

    /// <summary>The letters are held first: broken off after that, nothing goes.</summary>
    private async Task<LeftWork> SettleAsync(StoreOptions restored, CancellationToken cancellationToken)
    {
        var database = new Database(restored);
        var switches = new FeatureSwitches(database, clock);
        await switches.SwitchAsync(FeatureSwitches.Restored, isOn: true, cancellationToken);
        return await LeftWork.EndAsync(database, clock, cancellationToken);
    }

    private static string[] WithJournals(string file) => [file, file + "-wal", file + "-journal"];
}
