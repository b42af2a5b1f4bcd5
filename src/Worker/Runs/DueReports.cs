using System.Collections.Concurrent;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Reading;
using QualityMonitor.Worker.Schedules;

namespace QualityMonitor.Worker.Runs;

/// <summary>A report that the schedule owes.</summary>
/// <param name="Topic">The municipality or school whose part it is of; empty: the whole programme.</param>
internal sealed record DueReport(IReportKind Kind, string ProgrammeCode, string Topic, ReportFiring Firing)
{
    /// <summary>«квартальный отчёт программы quality-2024 (Волжский район) за IV квартал 2025 года».</summary>
    public string Name =>
        $"{Kind.Name} программы {ProgrammeCode}{(Topic.Length > 0 ? $" ({TopicName})" : "")} за {Firing.Period.Title}";

    /// <summary>The short name of the municipality or school.</summary>
    public string TopicName { get; init; } = Topic;
}

/// <summary>
/// Asks <see cref="ReportRule"/> which scheduled reports are owed, given what the store says was made.
/// </summary>
internal sealed class DueReports(
    ReportSchedule schedule,
    ScheduledReports reports,
    ProgrammeReader programmes,
    FeatureSwitches switches,
    Commits commits,
    TimeProvider clock
)
{
    /// <summary>Nobody sets a clock back by more in good faith.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(7);

    // Who owes a report per school reads the passport to know that all are made: once for each state of the store.
    private Settled last = new(default);

    /// <summary>Said at every waking, so that what falls due from now on is owed.</summary>
    /// <returns>The kinds that are on.</returns>
    public async Task<IReadOnlyList<OwedKind>> SwitchAsync(CancellationToken cancellationToken)
    {
        await reports.ForgetAheadAsync(clock.GetUtcNow() + Ahead, cancellationToken);
        var owed = new List<OwedKind>();
        foreach (var (kind, firings) in schedule.All)
        {
            if (await switches.SwitchAsync(SwitchOf(kind), firings is not null, cancellationToken) is { } since)
                owed.Add(new OwedKind(kind, firings!, since));
        }

        return owed;
    }

    /// <summary>For whoever only looks: nothing is switched.</summary>
    public async Task<IReadOnlyList<DueReport>> LookAsync(CancellationToken cancellationToken)
    {
        var owed = new List<OwedKind>();
        foreach (var (kind, firings) in schedule.All)
        {
            if (firings is not null && await switches.SinceAsync(SwitchOf(kind), cancellationToken) is { } since)
                owed.Add(new OwedKind(kind, firings, since));
        }

        return await ReadAsync(owed, cancellationToken);
    }

    /// <returns>Oldest first.</returns>
    public async Task<IReadOnlyList<DueReport>> ReadAsync(
        IReadOnlyList<OwedKind> owed,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var fired = owed.SelectMany(one =>
                one.Firings.OfReports(one.Kind.Cadence, one.Since, now).Select(firing => (one, firing))
            )
            .ToLookup(static pair => pair.one, static pair => pair.firing);
        if (fired.Count == 0)
            return [];

        var asOf = await commits.CurrentCutoffAsync(cancellationToken);
        var settled = last;
        if (settled.At != asOf)
            last = settled = new Settled(asOf);
        var made = await reports.MadeAsync(cancellationToken);
        var due = new List<DueReport>();
        foreach (var programme in await reports.KnownAsync(now, cancellationToken))
        foreach (var group in fired)
        {
            var kind = group.Key.Kind;
            var open = group.Where(firing => !settled.Has(kind, programme.Code, firing)).ToList();
            if (open.Count == 0)
                continue;
            var topics = await TopicsAsync(kind, programme.Code, open, cancellationToken);
            foreach (var firing in open)
            {
                var left = topics
                    .Where(one => one.Firing == firing)
                    .Where(one =>
                        ReportRule.IsOwed(
                            firing,
                            group.Key.Since,
                            programme.Since,
                            made.TryGetValue((kind.Code, programme.Code, one.Topic, firing.Period), out var at)
                                ? at
                                : null
                        )
                    )
                    .ToList();
                due.AddRange(left);
                if (left.Count == 0)
                    settled.Add(kind, programme.Code, firing);
            }
        }

        return [.. due.OrderBy(static one => one.Firing.At)];
    }

    private static string SwitchOf(IReportKind kind) =>
        kind.Code == ReportSchedule.Quarterly ? FeatureSwitches.Reports : $"{FeatureSwitches.Reports}-{kind.Code}";

    /// <summary>
    /// The reports that each firing asks for, the whole programme's first. A programme that cannot be read is owed its
    /// report, too: making it says what is wrong.
    /// </summary>
    private async Task<IReadOnlyList<DueReport>> TopicsAsync(
        IReportKind kind,
        string code,
        IReadOnlyList<ReportFiring> fired,
        CancellationToken cancellationToken
    )
    {
        ProgrammeHistory? history = null;
        var error = await Guarded.TryAsync(
            async () => history = await programmes.HistoryAsync(code, AsOf.Now, cancellationToken),
            cancellationToken
        );
        return
        [
            .. error is not null ? fired.Select(firing => new DueReport(kind, code, "", firing))
            : history is null ? []
            : fired.SelectMany(firing =>
                kind.Topics(history, firing.Period)
                    .Select(topic => new DueReport(kind, code, topic, firing)
                    {
                        TopicName = history.TreeAt(firing.Period).Find(topic)?.ShortName ?? topic,
                    })
            ),
        ];
    }

    /// <summary>
    /// What is settled in one state of the store. Jobs, pages and the start ask at once: whoever has read an older state writes
    /// down what it found there, and never among what another has found since.
    /// </summary>
    private sealed class Settled(AsOf at)
    {
        private readonly ConcurrentDictionary<(string, string, ReportFiring), bool> firings = [];

        public AsOf At => at;

        public bool Has(IReportKind kind, string programme, ReportFiring firing) =>
            firings.ContainsKey((kind.Code, programme, firing));

        public void Add(IReportKind kind, string programme, ReportFiring firing) =>
            firings.TryAdd((kind.Code, programme, firing), true);
    }
}

/// <summary>A kind of report that is on.</summary>
/// <param name="Since">What fell due earlier is nobody's.</param>
internal sealed record OwedKind(IReportKind Kind, Firings Firings, DateTimeOffset Since);
