using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Reading;
using QualityMonitor.Worker.Configuration;

namespace QualityMonitor.Worker.Runs;

/// <summary>A report that the schedule owes.</summary>
/// <param name="Scope">The municipality whose part it is of; empty: the whole programme.</param>
internal sealed record DueReport(string ProgrammeCode, string Scope, ReportFiring Firing)
{
    /// <summary>«отчёт программы quality-2024 (Волжский район) за IV квартал 2025 года».</summary>
    public string Name =>
        $"отчёт программы {ProgrammeCode}{(Scope.Length > 0 ? $" ({Municipality})" : "")} за {Firing.Quarter.Title}";

    /// <summary>The short name of the municipality.</summary>
    public string Municipality { get; init; } = Scope;
}

/// <summary>
/// Asks <see cref="ReportRule"/> which scheduled reports are owed, given what the store says was made.
/// </summary>
internal sealed class DueReports(
    ScheduledReports reports,
    ProgrammeReader programmes,
    FeatureSwitches switches,
    Settings settings,
    TimeZoneInfo zone,
    TimeProvider clock
)
{
    private readonly Firings firings = new(settings.Schedule.Report, zone);

    /// <summary>Said at every waking, so that what falls due from now on is owed.</summary>
    /// <returns>Since when reports are owed; null: they are off.</returns>
    public Task<DateTimeOffset?> SwitchAsync(CancellationToken cancellationToken) =>
        switches.SwitchAsync(FeatureSwitches.Reports, settings.Schedule.Report.Length > 0, cancellationToken);

    /// <summary>For whoever only looks: nothing is switched.</summary>
    public async Task<IReadOnlyList<DueReport>> LookAsync(CancellationToken cancellationToken) =>
        settings.Schedule.Report.Length > 0
        && await switches.SinceAsync(FeatureSwitches.Reports, cancellationToken) is { } since
            ? await ReadAsync(since, cancellationToken)
            : [];

    /// <returns>Oldest first.</returns>
    public async Task<IReadOnlyList<DueReport>> ReadAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var fired = firings.OfReports(since, now).ToList();
        if (fired.Count == 0)
            return [];

        var made = await reports.MadeAsync(cancellationToken);
        var due = new List<DueReport>();
        foreach (var programme in await reports.KnownAsync(cancellationToken))
        {
            bool IsOwed(string scope, ReportFiring firing) =>
                ReportRule.IsOwed(
                    firing,
                    since,
                    programme.Since,
                    made.TryGetValue((programme.Code, scope, firing.Quarter), out var at) ? at : null
                );

            // Who has parts is asked of the passport; without any, it is not read as long as nothing is owed.
            var candidates = programme.HasParts ? fired : fired.FindAll(firing => IsOwed("", firing));
            if (candidates.Count > 0)
                due.AddRange(
                    (await ScopesAsync(programme.Code, candidates, cancellationToken)).Where(one =>
                        IsOwed(one.Scope, one.Firing)
                    )
                );
        }

        return [.. due.OrderBy(static one => one.Firing.At)];
    }

    /// <summary>
    /// The reports that each firing asks for, the whole programme's first. A programme that cannot be read is owed its
    /// report, too: making it says what is wrong.
    /// </summary>
    private async Task<IEnumerable<DueReport>> ScopesAsync(
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
        return error is not null ? fired.Select(firing => new DueReport(code, "", firing))
            : history is null ? []
            : fired.SelectMany(firing =>
                ReportScopes
                    .Of(history, firing.Quarter)
                    .Select(scope => new DueReport(code, scope, firing)
                    {
                        Municipality = history.TreeAt(firing.Quarter).Find(scope)?.ShortName ?? scope,
                    })
            );
    }
}
