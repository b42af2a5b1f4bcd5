using QualityMonitor.Store;
using QualityMonitor.Store.Faults;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Watching;

namespace QualityMonitor.Worker.Commands.Service;

/// <summary>
/// Whether the service may write where it has to, and has room there. Nothing stays behind: a folder that is missing is
/// not made, its nearest one that exists is asked; the file that proves the right goes with its handle.
/// </summary>
internal static class CheckedFolders
{
    public static IEnumerable<Finding> Of(Settings settings, StoreOptions store)
    {
        var folders = WatchedFolder.Of(settings, store).ToList();
        return folders
            .DistinctBy(static one => one.Path, StringComparer.Ordinal)
            .Select(Written)
            .Concat(DiskSpace.Of(folders).Select(Room));
    }

    private static Finding Written(WatchedFolder place)
    {
        var subject = $"{place.Setting}: «{place.Path}»";
        var folder = place.Nearest();
        return FileFaults.WhyNotWritten(folder) is not { } reason
            ? new Finding(subject, null, null)
            : new Finding(
                subject,
                folder == place.Path
                    ? $"записать нельзя: {reason}"
                    : $"папки нет, а создать её в «{folder}» нельзя: {reason}",
                $"другое место в {place.Setting} или право на запись для пользователя {Environment.UserName}, "
                    + "под которым работает служба"
            );
    }

    private static Finding Room(DiskSpace disk)
    {
        var (subject, problem, expected) = DiskMessages.Checked(disk);
        return new Finding(subject, problem, expected);
    }
}
