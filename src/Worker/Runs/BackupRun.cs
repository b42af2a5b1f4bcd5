using QualityMonitor.Store.Backups;
using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Configuration;

namespace QualityMonitor.Worker.Runs;

/// <summary>One backup, whoever asked for it.</summary>
internal sealed class BackupRun(RunExecutor executor, BackupWriter writer, KeptBackups backups, Settings settings)
{
    /// <param name="keep">Null: older ones stay.</param>
    /// <returns>Null when another process is making one.</returns>
    public async Task<BackupReport?> ExecuteAsync(
        string folder,
        bool contentOnly,
        int? keep,
        RunTrigger trigger,
        string triggeredBy,
        CancellationToken cancellationToken
    )
    {
        BackupReport? report = null;
        await executor.ExecuteAsync(
            JobNames.Backup,
            trigger,
            triggeredBy,
            async (scope, token) =>
            {
                report = await writer.WriteAsync(folder, Configuration(), contentOnly, token);
                scope.Count("contents", report.Manifest.ContentCount);
                scope.Count("lost", report.Manifest.Lost.Count);
                if (keep is { } most)
                    scope.Count("removed", await backups.ThinAsync(report.Folder, most, token));
                if (report.Manifest.Lost.Count > 0)
                    scope.Failure =
                        $"копия сделана, но сохранённых файлов потеряно: {report.Manifest.Lost.Count}; какие — команда verify";
            },
            cancellationToken
        );
        return report;
    }

    /// <summary>All that the service is set up with; secrets in the environment are nobody's to copy.</summary>
    private List<SettingsFile> Configuration()
    {
        var files = new List<SettingsFile>();
        Add(SettingsLoader.DefaultFileName, settings.File ?? "");
        Add("layouts", settings.LayoutFolder);
        Add("templates", settings.TemplateFolder);
        Add("calendar.json", settings.CalendarFile);
        return files;

        void Add(string name, string path)
        {
            if (path.Length > 0)
                files.Add(new SettingsFile(name, settings.Resolve(path)));
        }
    }
}
