using System.Data.Common;
using QualityMonitor.Store.Content;

namespace QualityMonitor.Store.Backups;

/// <summary>The content that the backups of a folder share.</summary>
internal static class BackupContent
{
    /// <summary>Removes what no backup needs. Where one of them cannot be asked, nothing is removed.</summary>
    /// <param name="backups">All backups of the folder.</param>
    /// <returns>How many files were removed.</returns>
    public static async Task<int> ThinAsync(
        string folder,
        IReadOnlyList<string> backups,
        StoreOptions options,
        CancellationToken cancellationToken
    )
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var backup in backups)
        {
            var file = Path.Combine(backup, BackupManifest.DatabaseName);
            // A server's database is kept by its own tools; a copy of an older program may not answer today's question.
            if (!File.Exists(file) || await HashesAsync(file, options, cancellationToken) is not { } hashes)
                return 0;
            needed.UnionWith(hashes);
        }

        var kept = new ContentStore(BackupFolder.KeptIn(folder, options));
        var old = kept.All().Where(hash => !needed.Contains(hash)).ToList();
        foreach (var hash in old)
            kept.Remove(hash);
        return old.Count;
    }

    private static async Task<IReadOnlyList<string>?> HashesAsync(
        string file,
        StoreOptions options,
        CancellationToken cancellationToken
    )
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
