using QualityMonitor.Etl.Rules;
using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Reports.Stale;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Watching;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Watching;

/// <summary>Looks at all that may be wrong, and changes nothing.</summary>
internal sealed class Sights(
    CollectedState collected,
    OverdueReports reports,
    UnheardStale stale,
    StoreCounts counts,
    RunJournal journal,
    TimeDoubts doubts,
    FeatureSwitches switches,
    SeenCertificates certificates,
    Disks disks,
    LayoutCheck layouts,
    ProductionCalendar calendar,
    Settings settings,
    TimeZoneInfo zone,
    TimeProvider clock
)
{
    public async Task<Sight> LookAsync(CancellationToken cancellationToken)
    {
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone);
        return new Sight(now, zone, Environment.MachineName)
        {
            Unread = await collected.UnreadAsync(cancellationToken),
            NoLayouts = layouts.NoFolder,
            SourcesReadAt = await collected.ReadAtAsync(cancellationToken),
            Failing = await FailingAsync(now, cancellationToken),
            Endless = await journal.EndlessAsync(now - WatchRule.LongestRun, WatchRule.LongestRun, cancellationToken),
            Letters = await counts.LettersInNeedAsync(cancellationToken),
            Waiting = await counts.LettersWaitingAsync(now - WatchRule.LongestWait, cancellationToken),
            Reports = await reports.LookAsync(cancellationToken),
            Stale = await stale.LookAsync(now, cancellationToken),
            HeldSince = await switches.SinceAsync(FeatureSwitches.Restored, cancellationToken),
            Disks = await disks.LookAsync(cancellationToken),
            Years = [.. calendar.Years.Select(static year => year.Year)],
            Certificates = await certificates.EndingAsync(now + WatchRule.CertificateNotice, cancellationToken),
            // Where nothing has run since, nothing is held either: the database is merely looked at.
            Silence =
                await LastRunAsync(cancellationToken) > now - LongSilence.Day
                    ? await doubts.SilenceAsync(cancellationToken)
                    : null,
            BackupMissingSince = await BackupMissingAsync(now, cancellationToken),
        };
    }

    /// <summary>Of the latest run, whatever became of it.</summary>
    public async Task<DateTimeOffset?> LastRunAsync(CancellationToken cancellationToken) =>
        (await journal.RecentAsync(1, cancellationToken)) is [var run] ? run.StartedAt : null;

    private async Task<Dictionary<string, FailingJob>> FailingAsync(
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var failing = new Dictionary<string, FailingJob>(StringComparer.Ordinal);
        foreach (var job in JobNames.Scheduled)
        {
            if (await journal.FailingAsync(job, now, cancellationToken) is { } since)
                failing.Add(job, since);
        }

        return failing;
    }

    private async Task<DateTimeOffset?> BackupMissingAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (
            settings.Backup.Folder.Length == 0
            || await switches.SinceAsync(FeatureSwitches.Backups, cancellationToken) is not { } since
        )
            return null;

        var latest = await journal.LatestStartAsync(JobNames.Backup, RunOutcome.Succeeded, now, cancellationToken);
        var last = latest > since ? latest.Value : since;
        return now - last > TimeSpan.FromDays(settings.Admin.BackupDays) ? last : null;
    }
}
