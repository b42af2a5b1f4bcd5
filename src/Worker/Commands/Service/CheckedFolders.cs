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
    public static IEnumerable<Finding> Of(Settings settings) =>
        Places(settings)
            .DistinctBy(static place => place.Path, StringComparer.Ordinal)
            .Select(place => Of(place.Key, place.Path, settings.Admin.FreeMegabytes));

    private static IEnumerable<(string Key, string Path)> Places(Settings settings)
    {
        var data = settings.Resolve(settings.DataFolder);
        yield return ("DataFolder", data);
        yield return ("DataFolder", Path.Combine(data, "content"));
        if (settings.Mail.Transport == MailTransport.Folder)
            yield return ("Mail:Folder", settings.Resolve(settings.Mail.Folder));
        if (settings.Backup.Folder.Length > 0)
            yield return ("Backup:Folder", settings.Resolve(settings.Backup.Folder));
        yield return (OperatingSystem.IsWindows() ? "TEMP" : "TMPDIR", Path.GetTempPath());
    }

    private static Finding Of(string key, string path, int leastMegabytes)
    {
        var subject = $"{key}: «{path}»";
        var folder = Nearest(path);
        if (FileFaults.WhyNotWritten(folder) is { } reason)
            return new Finding(
                subject,
                folder == path
                    ? $"записать нельзя: {reason}"
                    : $"папки нет, а создать её в «{folder}» нельзя: {reason}",
                $"другое место в {key} или право на запись для пользователя {Environment.UserName}, под которым работает служба"
            );
        return DiskSpace.Of(folder, leastMegabytes) is { IsLow: true } disk
            ? new Finding(
                subject,
                $"на диске осталось {disk.FreeMegabytes} МБ",
                $"не меньше {leastMegabytes} МБ (Admin:FreeMegabytes)"
            )
            : new Finding(subject, null, null);
    }

    /// <summary>The folder itself, or the nearest around it that exists.</summary>
    private static string Nearest(string path)
    {
        var folder = Path.GetFullPath(path);
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } around)
            folder = around;
        return folder;
    }
}
