using System.Data.Common;
using QualityMonitor.Store.Content;

namespace QualityMonitor.Store.Backups;

/// <summary>The backups that a folder has, and how long it keeps them.</summary>
public sealed class KeptBackups(StoreOptions options, TimeProvider clock)
{
    /// <summary>Their names, which are their times, latest first.</summary>
    public IReadOnlyList<string> In(string folder) =>
        [.. BackupFolder.All(folder, clock.GetUtcNow()).Select(static one => Path.GetFileName(one)!)];

    /// <summary>
    /// Removes all but the latest backups, never the one just made, though a clock that was set back makes it look old;
    /// and of the content that they share what only the removed ones needed.
    /// </summary>
    /// <param name="made">The backup just made.</param>
    /// <param name="keep">At least 1: it is one of them.</param>
    /// <returns>How many were removed.</returns>
    public async Task<int> ThinAsync(string made, int keep, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(made)!;
        var all = BackupFolder.All(folder, clock.GetUtcNow()).ToList();
        var old = all.Where(one => one != made).Skip(keep - 1).ToList();
        foreach (var one in old)
            Directory.Delete(one, recursive: true);
        if (old.Count > 0)
            await ThinContentAsync(folder, [.. all.Except(old, StringComparer.Ordinal)], cancellationToken);
        return old.Count;
    }

    /// <summary>Where one of the backups cannot be asked what it needs, nothing is removed.</summary>
    private async Task ThinContentAsync(
        string folder,
        IReadOnlyList<string> backups,
        CancellationToken cancellationToken
    )
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var backup in backups)
        {
            var file = Path.Combine(backup, BackupManifest.DatabaseName);
            // A server's database is kept by its own tools; a copy of an older program may not answer today's question.
            if (!File.Exists(file) || await HashesAsync(file, cancellationToken) is not { } hashes)
                return;
            needed.UnionWith(hashes);
        }

        var kept = new ContentStore(BackupFolder.KeptIn(folder, options));
        foreach (var hash in kept.All().Where(hash => !needed.Contains(hash)).ToList())
            kept.Remove(hash);
    }

    private async Task<IReadOnlyList<string>?> HashesAsync(string file, CancellationToken cancellationToken)
    {
        var copy = options with { ConnectionString = BackupWriter.ConnectionString(file) };
        try
        {
            return await BackupWriter.HashesAsync(new Database(copy), cancellationToken);
        }
        catch (DbException)
        {
            return null;
        }
    }
}
