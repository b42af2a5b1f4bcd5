using QualityMonitor.Store;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Jobs;

/// <summary>Backs the store up, where the settings name a folder for it.</summary>
internal sealed class BackupJob(Wakes wakes, BackupRun run, Settings settings) : IScheduledJob
{
    public string Name => JobNames.Backup;

    public string Schedule => settings.Backup.Folder.Length > 0 ? settings.Schedule.Backup : "";

    public async Task<bool> WakeAsync(CancellationToken cancellationToken) =>
        await wakes.DueAsync(this, DateTimeOffset.MinValue, cancellationToken) is { } trigger
        && await run.ExecuteAsync(
            settings.Resolve(settings.Backup.Folder),
            contentOnly: settings.Database.Engine == Engine.SqlServer,
            settings.Backup.Keep,
            trigger,
            Name,
            cancellationToken
        )
            is not null;
}
