using QualityMonitor.Store;
using QualityMonitor.Worker.Configuration;

namespace QualityMonitor.Worker.Watching;

/// <summary>A folder that the service writes to, and what it is for.</summary>
/// <param name="Code">Part of the key of what is told of it.</param>
/// <param name="Setting">The setting that names it, or the variable of the environment.</param>
/// <param name="Holds">What lies there, in Russian.</param>
/// <param name="Stops">What no longer happens when its disk is full, in Russian.</param>
/// <param name="LeastMegabytes">Less free space than this is told.</param>
/// <param name="Blocks">The service does not do its work then.</param>
internal sealed record WatchedFolder(
    string Code,
    string Setting,
    string Path,
    string Holds,
    string Stops,
    int LeastMegabytes,
    bool Blocks = true
)
{
    public const string Content = "content";
    private const string Data = "DataFolder";

    /// <summary>Of the bytes on their way: several files at once, the larger of them letters around files.</summary>
    private const int FilesOnTheirWay = 4;

    /// <summary>All there are, that of the files first.</summary>
    public static IEnumerable<WatchedFolder> Of(Settings settings, StoreOptions store)
    {
        var least = settings.Admin.FreeMegabytes;
        yield return new WatchedFolder(
            Content,
            Data,
            store.ContentFolder,
            "полученные файлы",
            "файлы не будут приниматься, отчёты и письма — составляться",
            least
        );
        if (store.DatabaseFile is { } file)
            yield return new WatchedFolder(
                "database",
                settings.Database.ConnectionString.Length > 0 ? "Database:ConnectionString" : Data,
                System.IO.Path.GetDirectoryName(file)!,
                "база данных",
                "служба ничего не сможет записать в базу и остановит работу",
                least
            );
        if (settings.Mail.Transport == MailTransport.Folder)
            yield return new WatchedFolder(
                "outbox",
                "Mail:Folder",
                settings.Resolve(settings.Mail.Folder),
                "письма",
                "письма не запишутся и будут ждать в очереди",
                least
            );
        if (settings.Backup.Folder.Length > 0)
            yield return new WatchedFolder(
                "backups",
                "Backup:Folder",
                settings.Resolve(settings.Backup.Folder),
                "резервные копии",
                "новых резервных копий не будет",
                least,
                Blocks: false
            );
        // Often a small disk in memory, which holds nothing but what is on its way.
        yield return new WatchedFolder(
            "temporary",
            OperatingSystem.IsWindows() ? "TEMP" : "TMPDIR",
            System.IO.Path.GetTempPath(),
            "временные файлы",
            "файлы из почты, с сайтов и серверов не будут приниматься",
            Math.Min(least, FilesOnTheirWay * settings.Limits.MaxFileMegabytes)
        );
    }

    /// <summary>The folder itself, or the nearest around it that exists.</summary>
    public string Nearest()
    {
        var folder = System.IO.Path.GetFullPath(Path);
        while (!Directory.Exists(folder) && System.IO.Path.GetDirectoryName(folder) is { } around)
            folder = around;
        return folder;
    }
}
