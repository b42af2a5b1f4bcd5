using System.Globalization;
using QualityMonitor.Store.Content;

namespace QualityMonitor.Store.Backups;

/// <summary>
/// What lies in a folder of backups: each under its time, what is not finished under a name of its own, and the content
/// that all of them share.
/// </summary>
internal static class BackupFolder
{
    private const string Unfinished = ".unfinished-";

    /// <summary>
    /// The backups, latest first: their names are their times. Behind all others stand those of a time that is yet to
    /// come: a clock that ran ahead made them, nobody knows when.
    /// </summary>
    public static IEnumerable<string> All(string folder, DateTimeOffset now) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateDirectories(folder)
                .Where(static one => File.Exists(Path.Combine(one, BackupManifest.FileName)))
                .Where(static one => !Path.GetFileName(one).StartsWith('.'))
                .OrderBy(one => string.CompareOrdinal(Path.GetFileName(one), NameOf(now) + "~") > 0)
                .ThenByDescending(static one => one, StringComparer.Ordinal)
            : [];

    /// <summary>Where one is made, before it has its name.</summary>
    public static string NewDraft(string folder) =>
        PrivateFiles.Folder(Path.Combine(folder, Unfinished + Guid.NewGuid().ToString("N")));

    /// <summary>Removes what a process that was killed had begun.</summary>
    public static void Sweep(string folder)
    {
        foreach (var left in Directory.EnumerateDirectories(folder, Unfinished + "*"))
            Directory.Delete(left, recursive: true);
    }

    /// <summary>Named after the time; the second backup of a second sorts after the first.</summary>
    public static string FreePath(string folder, DateTimeOffset madeAt)
    {
        var time = Path.Combine(folder, NameOf(madeAt));
        var path = time;
        for (var number = 2; Directory.Exists(path); number++)
            path = string.Create(CultureInfo.InvariantCulture, $"{time}-{number}");
        return path;
    }

    /// <summary>The content of the backups.</summary>
    public static StoreOptions KeptIn(string folder, StoreOptions options) =>
        options with
        {
            ContentFolder = Path.Combine(folder, BackupManifest.ContentName),
        };

    private static string NameOf(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH-mm-ss'Z'", CultureInfo.InvariantCulture);
}
