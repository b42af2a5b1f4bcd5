using QualityMonitor.Store.Content;

namespace QualityMonitor.Worker.Watching;

/// <summary>What is left of a disk that the service writes to.</summary>
/// <param name="Folders">What it has on it, at least one.</param>
internal sealed record DiskSpace(IReadOnlyList<WatchedFolder> Folders, long FreeBytes)
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Every disk once, however many of the folders are on it. One that does not say how full it is is left out.
    /// </summary>
    public static IReadOnlyList<DiskSpace> Of(IEnumerable<WatchedFolder> folders) =>
        [
            .. folders
                .Select(static folder => (Folder: folder, Path: folder.Nearest()))
                .GroupBy(static one => FileStatus.DiskOf(one.Path) ?? one.Path, StringComparer.Ordinal)
                .Select(static disk =>
                    (Folders: disk.Select(static one => one.Folder), Free: FreeOf(disk.First().Path))
                )
                .Where(static disk => disk.Free is not null)
                .Select(static disk => new DiskSpace([.. disk.Folders], disk.Free!.Value)),
        ];

    public bool IsLow => FreeBytes < LeastMegabytes * Megabyte;

    public long FreeMegabytes => FreeBytes / Megabyte;

    /// <summary>What the most demanding of its folders is given.</summary>
    public long LeastMegabytes => Folders.Max(static one => one.LeastMegabytes);

    private static long? FreeOf(string folder)
    {
        try
        {
            // On Windows a drive is named by its root, elsewhere by any folder on it.
            return new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(folder)! : folder).AvailableFreeSpace;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
