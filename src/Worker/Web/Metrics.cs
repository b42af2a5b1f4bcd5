using System.Reflection;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Watching;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Watching;

namespace QualityMonitor.Worker.Web;

/// <summary>How much there is of everything and when what was done last: figures alone, of nobody by name.</summary>
internal sealed class Metrics(
    StoreCounts counts,
    RunJournal journal,
    ContentStore content,
    WatchBoard board,
    TimeProvider clock
)
{
    /// <summary>All that is stored is a walk over a folder, which need not be made at every question.</summary>
    private static readonly TimeSpan Weighed = TimeSpan.FromMinutes(10);

    private (long Stamp, long Bytes)? weight;

    public async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        var page = new PrometheusText().Gauge(
            "qualitymonitor_info",
            "The program that answers.",
            "version",
            [(Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "", 1)]
        );
        Watching(page);
        var stored = new PrometheusText();
        var error = await Guarded.TryAsync(() => StoredAsync(stored, cancellationToken), cancellationToken);
        page.Gauge(
            "qualitymonitor_database_up",
            "1 while the database can be asked; what it knows is missing otherwise.",
            error is null ? 1 : 0
        );
        return error is null ? $"{page}{stored}" : page.ToString();
    }

    private void Watching(PrometheusText page)
    {
        var readiness = Readiness.Of(board, clock.GetUtcNow());
        page.Gauge("qualitymonitor_ready", "1 while the service does its work.", readiness.IsReady ? 1 : 0)
            .Gauge(
                "qualitymonitor_state_active",
                "1 for each thing that is wrong.",
                "state",
                readiness.Reasons.Select(static reason => (reason.Key, 1d))
            );
        if (board.Seen.LookedAt is { } at)
            page.Gauge(
                "qualitymonitor_watch_timestamp_seconds",
                "When the service last looked whether something is wrong.",
                Seconds(at)
            );
    }

    private async Task StoredAsync(PrometheusText page, CancellationToken cancellationToken)
    {
        page.Gauge(
            "qualitymonitor_files",
            "Files that came in, by what became of them.",
            "outcome",
            Samples(await counts.FilesAsync(cancellationToken))
        );
        page.Gauge(
            "qualitymonitor_deliveries",
            "Letters, by their state.",
            "state",
            Samples(await counts.DeliveriesAsync(cancellationToken))
        );
        page.Gauge(
            "qualitymonitor_editions",
            "Papers that were made, by their kind.",
            "kind",
            Samples(await counts.EditionsAsync(cancellationToken))
        );
        page.Gauge(
            "qualitymonitor_job_last_success_timestamp_seconds",
            "When the latest run of a job that succeeded was begun.",
            "job",
            await LatestAsync(RunOutcome.Succeeded, cancellationToken)
        );
        page.Gauge(
            "qualitymonitor_job_last_failure_timestamp_seconds",
            "When the latest run of a job that failed was begun.",
            "job",
            await LatestAsync(RunOutcome.Failed, cancellationToken)
        );
        page.Gauge("qualitymonitor_content_bytes", "Size of all that is stored beside the database.", Weight());
    }

    /// <returns>Jobs that never ended so are missing.</returns>
    private async Task<List<(string, double)>> LatestAsync(RunOutcome outcome, CancellationToken cancellationToken)
    {
        var latest = new List<(string, double)>();
        foreach (var job in JobNames.Scheduled)
        {
            if (await journal.LatestStartAsync(job, outcome, clock.GetUtcNow(), cancellationToken) is { } at)
                latest.Add((job, Seconds(at)));
        }

        return latest;
    }

    private long Weight()
    {
        var now = clock.GetTimestamp();
        if (weight is { } known && clock.GetElapsedTime(known.Stamp, now) < Weighed)
            return known.Bytes;
        var bytes = content.TotalBytes();
        weight = (now, bytes);
        return bytes;
    }

    private static IEnumerable<(string, double)> Samples(IReadOnlyDictionary<string, long> counted) =>
        counted
            .OrderBy(static one => one.Key, StringComparer.Ordinal)
            .Select(static one => (one.Key, (double)one.Value));

    private static double Seconds(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds() / 1000d;
}
