using QualityMonitor.Etl.Sources;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Store;
using QualityMonitor.Store.Journal;

namespace QualityMonitor.Worker.Runs;

/// <summary>How far collecting has come: what reports and reminders rest on.</summary>
internal sealed class CollectedState(
    SourceStates states,
    RunJournal journal,
    IEnumerable<ISource> sources,
    TimeProvider clock
)
{
    private readonly List<string> configured = [.. sources.Select(static source => source.Name)];

    /// <summary>The configured sources that could not be read whole when they were collected from last.</summary>
    public async Task<IReadOnlyList<UnreadSource>> UnreadAsync(CancellationToken cancellationToken) =>
        [
            .. (await HealthAsync(cancellationToken))
                .Where(static one => one.FailingSince is not null)
                .Select(static one => new UnreadSource(one.Source, one.FailingSince!.Value, one.Failure ?? "")),
        ];

    /// <summary>When the latest reading of a configured source began; null: none was read yet.</summary>
    public async Task<DateTimeOffset?> ReadAtAsync(CancellationToken cancellationToken) =>
        (await HealthAsync(cancellationToken)).Max(static one => (DateTimeOffset?)one.CheckedAt);

    /// <returns>The moment up to which every source was asked by a run that ended, whether it could be read or not;
    /// null: not every one was.</returns>
    public async Task<DateTimeOffset?> UpToAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var ends = new List<DateTimeOffset?>
        {
            Later(
                await journal.LatestStartAsync(JobNames.Collect, RunOutcome.Succeeded, now, cancellationToken),
                await journal.LatestStartAsync(JobNames.Collect, RunOutcome.Failed, now, cancellationToken)
            ),
        };
        var health = await HealthAsync(cancellationToken);
        ends.AddRange(configured.Select(name => health.Find(one => one.Source == name)?.CheckedAt));
        return ends.Contains(null) ? null : ends.Min();
    }

    /// <summary>«источник почта не читается с 12.01.2026 08:45 (сервер не отвечает)»; those of one reason together.</summary>
    public static string Sentence(IReadOnlyList<UnreadSource> unread, TimeZoneInfo zone) =>
        RussianText.Join(
            [
                .. unread
                    .GroupBy(source => (Since: Moments.Text(source.Since, zone), Reason: source.Reason.TrimEnd('.')))
                    .Select(static same =>
                        $"{Named([.. same.Select(static source => source.Name)])} с {same.Key.Since} ({same.Key.Reason})"
                    ),
            ],
            3
        );

    private static string Named(IReadOnlyList<string> sources) =>
        sources.Count == 1
            ? $"источник {sources[0]} не читается"
            : $"источники {RussianText.Join(sources)} не читаются";

    private async Task<List<SourceHealth>> HealthAsync(CancellationToken cancellationToken) =>
        [
            .. (await states.HealthAsync(cancellationToken)).Where(one =>
                configured.Contains(one.Source, StringComparer.Ordinal)
            ),
        ];

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) =>
        other is null || one > other ? one : other;
}
