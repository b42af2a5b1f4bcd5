using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Reading;
using QualityMonitor.Worker.Configuration;

namespace QualityMonitor.Worker.Runs;

/// <summary>A report that the schedule owes.</summary>
internal sealed record DueReport(string ProgrammeCode, ReportFiring Firing)
{
    /// <summary>«отчёт программы quality-2024 за IV квартал 2025 года».</summary>
    public string Name => $"отчёт программы {ProgrammeCode} за {Firing.Quarter.Title}";
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
        foreach (var (code, known) in await reports.KnownAsync(cancellationToken))
        {
            var owed = fired.FindAll(firing =>
                ReportRule.IsOwed(
                    firing,
                    since,
                    known,
                    made.TryGetValue((code, firing.Quarter), out var at) ? at : null
                )
            );
            if (owed.Count > 0)
                due.AddRange(await ActiveAsync(code, owed, cancellationToken));
        }

        return [.. due.OrderBy(static one => one.Firing.At)];
    }

    /// <summary>A programme that cannot be read is owed its report, too: making it says what is wrong.</summary>
    private async Task<IEnumerable<DueReport>> ActiveAsync(
        string code,
        IReadOnlyList<ReportFiring> owed,
        CancellationToken cancellationToken
    )
    {
        ProgrammeHistory? history = null;
        var error = await Guarded.TryAsync(
            async () => history = await programmes.HistoryAsync(code, AsOf.Now, cancellationToken),
            cancellationToken
        );
        return owed.Where(firing => error is not null || history?.At(firing.Quarter).IsActiveIn(firing.Quarter) == true)
            .Select(firing => new DueReport(code, firing));
    }
}
