using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Migrations;

namespace QualityMonitor.Store.Backups;

/// <summary>A file or folder of the configuration.</summary>
/// <param name="Name">In the backup.</param>
/// <param name="Path">Absolute; what is not there is left out.</param>
public sealed record SettingsFile(string Name, string Path);

/// <param name="Folder">Of this backup.</param>
public sealed record BackupReport(string Folder, BackupManifest Manifest);

/// <summary>
/// Copies the store while it works. The database is copied first, in one state, and then all the content that this
/// state needs, which never changes: so the two fit, whatever came meanwhile. Content is shared by the backups of one
/// folder, whose database copies are small beside it. A backup has its name only once it was opened and proven. One
/// database to a folder, and one process at a time, which is the caller's to see to.
/// </summary>
public sealed class BackupWriter(StoreOptions options, ContentStore content, TimeProvider clock)
{
    private const int DiskFailed = 10;
    private const int DiskFull = 13;

    /// <param name="folder">Holds backups; made when missing.</param>
    /// <param name="contentOnly">The database is copied by its server.</param>
    /// <exception cref="BackupException">It cannot be made here, or what was made is not whole.</exception>
    public async Task<BackupReport> WriteAsync(
        string folder,
        IReadOnlyList<SettingsFile> settings,
        bool contentOnly,
        CancellationToken cancellationToken
    )
    {
        if (options.Engine == Engine.SqlServer && !contentOnly)
            throw new BackupException(BackupMessages.ServerDatabase());
        if (IsInside(folder, Path.GetDirectoryName(options.ContentFolder)!))
            throw new BackupException(BackupMessages.Inside(folder, Path.GetDirectoryName(options.ContentFolder)!));

        var keeper = new ContentOwner(BackupFolder.KeptIn(folder, options), new Database(options));
        if (!await keeper.IsOursAsync(cancellationToken))
            throw new BackupException(BackupMessages.OthersFolder(folder));

        await keeper.MarkAsync(cancellationToken);
        BackupFolder.Sweep(folder);
        var madeAt = clock.GetUtcNow();
        var draft = BackupFolder.NewDraft(folder);
        try
        {
            var copied = contentOnly ? options : await CopyDatabaseAsync(draft, cancellationToken);
            var manifest = await ProveAsync(folder, copied, contentOnly, madeAt, cancellationToken);
            foreach (var one in settings)
                Copy(one.Path, Path.Combine(draft, BackupManifest.SettingsName, one.Name));
            await WriteAsync(manifest, Path.Combine(draft, BackupManifest.FileName), cancellationToken);
            var finished = BackupFolder.FreePath(folder, madeAt);
            Directory.Move(draft, finished);
            FolderSync.Flush(folder);
            return new BackupReport(finished, manifest);
        }
        finally
        {
            if (Directory.Exists(draft))
                Directory.Delete(draft, recursive: true);
        }
    }

    private async Task<StoreOptions> CopyDatabaseAsync(string draft, CancellationToken cancellationToken)
    {
        var file = Path.Combine(draft, BackupManifest.DatabaseName);
        await using var connection = await new Database(options).OpenAsync(cancellationToken);
        try
        {
            // One read transaction: whoever writes meanwhile is not waited for and not in it.
            await connection.ExecuteAsync(
                new CommandDefinition(
                    "vacuum into @file",
                    new { file },
                    commandTimeout: 0,
                    cancellationToken: cancellationToken
                )
            );
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode is DiskFailed or DiskFull)
        {
            // Of the copy's disk; the statement would not tell it from the database's own.
            throw new BackupException(BackupMessages.NotWritten(Path.GetDirectoryName(draft)!));
        }

        await using var copy = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        copy.Flush(flushToDisk: true);
        return options with { ConnectionString = ConnectionString(file) };
    }

    /// <summary>Opens what was copied, and brings the content that it needs.</summary>
    private async Task<BackupManifest> ProveAsync(
        string folder,
        StoreOptions copied,
        bool contentOnly,
        DateTimeOffset madeAt,
        CancellationToken cancellationToken
    )
    {
        var database = new Database(copied);
        if (!contentOnly && await IntegrityAsync(database, cancellationToken) is { } fault)
            throw new BackupException(BackupMessages.NotWhole(fault));
        if (
            await new Migrator(copied, database, clock).StateAsync(cancellationToken) is not SchemaState.UpToDate schema
        )
            throw new BackupException(BackupMessages.NotWhole("в ней не та база"));

        var kept = new ContentStore(BackupFolder.KeptIn(folder, copied));
        var (count, bytes, lost) = (0, 0L, new List<string>());
        foreach (var hash in await HashesAsync(database, cancellationToken))
        {
            if (content.Erasure(hash) is { } words)
            {
                // Earlier backups share the content: it goes from them too.
                await kept.EraseAsync(hash, words, cancellationToken);
                continue;
            }

            var size = await KeepAsync(kept, hash, cancellationToken);
            count++;
            bytes += size ?? 0;
            if (size is null)
                lost.Add(hash);
        }

        return new BackupManifest(
            await new ContentOwner(copied, database).NameAsync(cancellationToken),
            options.Engine,
            schema.Version,
            madeAt,
            (await new Commits(database).CurrentCutoffAsync(cancellationToken)).CommitNo,
            contentOnly ? null : await HashAsync(copied.DatabaseFile!, cancellationToken),
            count,
            bytes,
            lost
        );
    }

    internal static async Task<IReadOnlyList<string>> HashesAsync(
        Database database,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await new ContentUses(database).AllAsync(cancellationToken))
                .Select(static use => use.Hash)
                .Distinct(StringComparer.Ordinal),
        ];

    internal static async Task<string> HashAsync(string file, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
    }

    /// <summary>Of a copy, which is let go as soon as it was read.</summary>
    internal static string ConnectionString(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString;

    /// <returns>Bytes; null: it is lost here, and no earlier backup has it.</returns>
    private async Task<long?> KeepAsync(ContentStore kept, string hash, CancellationToken cancellationToken)
    {
        if (kept.IsWhole(hash))
            return kept.Length(hash);
        try
        {
            await using var stream = content.Open(hash);
            return (await kept.PutAsync(stream, stream.Length, cancellationToken)).ByteCount;
        }
        catch (ContentLostException)
        {
            return null;
        }
    }

    /// <returns>Null: whole.</returns>
    private static async Task<string?> IntegrityAsync(Database database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var answer = await connection.ExecuteScalarAsync<string>(
            new CommandDefinition("pragma integrity_check", commandTimeout: 0, cancellationToken: cancellationToken)
        );
        return answer == "ok" ? null : answer ?? "нет ответа";
    }

    private static async Task WriteAsync(BackupManifest manifest, string path, CancellationToken cancellationToken)
    {
        await using var file = PrivateFiles.Create(path);
        await JsonSerializer.SerializeAsync(file, manifest, BackupManifest.Json, cancellationToken);
        file.Flush(flushToDisk: true);
    }

    private static void Copy(string from, string to)
    {
        if (Directory.Exists(from))
        {
            foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
                Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
            return;
        }

        if (!File.Exists(from))
            return;
        PrivateFiles.Folder(Path.GetDirectoryName(to)!);
        using var source = File.OpenRead(from);
        using var target = PrivateFiles.Create(to);
        source.CopyTo(target);
        target.Flush(flushToDisk: true);
    }

    private static bool IsInside(string folder, string data)
    {
        var relative = Path.GetRelativePath(data, folder);
        return relative == "."
            || (!relative.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(relative));
    }
}
