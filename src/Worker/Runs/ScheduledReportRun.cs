using Microsoft.Extensions.Logging;
using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Releasing;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;

namespace QualityMonitor.Worker.Runs;

/// <summary>
/// Makes the scheduled reports that are owed, after a collecting run that began when they were due. What could not be
/// made stays owed.
/// </summary>
internal sealed class ScheduledReportRun(
    RunExecutor executor,
    CollectRun collecting,
    CollectedState collected,
    ReleaseGate gate,
    DueReports reports,
    Commits commits,
    RunJournal journal,
    ProductionCalendar calendar,
    TimeZoneInfo zone,
    TimeProvider clock,
    ILogger<ScheduledReportRun> log
)
{
    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    // Only so that nobody is told the same every minute; a restart may forget it.
    private readonly Dictionary<DueReport, DateTimeOffset> failed = [];
    private readonly HashSet<DueReport> waiting = [];

    /// <param name="isSureOfTheTime">False while the clock may have been put ahead.</param>
    /// <returns>True when reports were made.</returns>
    public async Task<bool> WakeAsync(Func<bool> isSureOfTheTime, CancellationToken cancellationToken)
    {
        var owed = await reports.SwitchAsync(cancellationToken);
        var due = (await reports.ReadAsync(owed, cancellationToken)).Where(IsAwake).ToList();
        if (due.Count == 0 || !await CollectAsync(due[^1].Firing.At, cancellationToken))
            return false;

        var unread = await collected.UnreadAsync(cancellationToken);
        var upTo = await collected.UpToAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var steps = due.ToLookup(report => ReportRule.StepOf(report.Firing, upTo, unread, calendar, now));
        Tell(steps[ReportStep.Wait], unread);
        var ready = new List<DueReport>();
        foreach (var report in steps[ReportStep.Make])
        {
            if (!await IsWaitingAsync(report, cancellationToken))
                ready.Add(report);
        }

        // Asked last: a clock that was put ahead since the wakening began has made reports due that are not.
        return ready.Count > 0 && isSureOfTheTime() && await MakeAsync(ready, owed, unread, cancellationToken);
    }

    /// <summary>Its coordinators have it, and nothing is to be done before they answer or their time is up.</summary>
    /// <returns>False also where the programme cannot be read: making the report says what is wrong.</returns>
    private async Task<bool> IsWaitingAsync(DueReport report, CancellationToken cancellationToken)
    {
        ReleaseLook? look = null;
        await Guarded.TryAsync(
            async () => look = await gate.LookAsync(report, AsOf.Now, cancellationToken),
            cancellationToken
        );
        return look is { Step: ReleaseStep.Wait };
    }

    /// <returns>False when collecting has not come so far: another process is at it, or it failed just now.</returns>
    private async Task<bool> CollectAsync(DateTimeOffset firing, CancellationToken cancellationToken)
    {
        var isFresh = await collected.UpToAsync(cancellationToken) >= firing;
        if (isFresh && (await collected.UnreadAsync(cancellationToken)).Count == 0)
            return true;

        var now = clock.GetUtcNow();
        var failure = await journal.LatestStartAsync(JobNames.Collect, RunOutcome.Failed, now, cancellationToken);
        if (failure >= firing && now - failure < FiringRule.Pause)
            return isFresh;

        return await collecting.ExecuteAsync(RunTrigger.Schedule, JobNames.Report, null, cancellationToken) is not null;
    }

    private void Tell(IEnumerable<DueReport> reports, IReadOnlyList<UnreadSource> unread)
    {
        foreach (var report in reports.Where(waiting.Add))
        {
            log.LogWarning("{Report} ждёт: {Sources}", report.Name, CollectedState.Sentence(unread, zone));
        }
    }

    private Task<bool> MakeAsync(
        List<DueReport> ready,
        IReadOnlyList<OwedKind> kinds,
        IReadOnlyList<UnreadSource> unread,
        CancellationToken cancellationToken
    ) =>
        executor.ExecuteAsync(
            JobNames.Report,
            ready.Exists(IsLate) ? RunTrigger.CatchUp : RunTrigger.Schedule,
            JobNames.Report,
            async (scope, token) =>
            {
                // Asked again under the lease: another process may have made some meanwhile.
                var owed = (await reports.ReadAsync(kinds, token)).Where(ready.Contains).ToList();
                scope.Note = Note(owed, unread);
                var problems = new List<string>();
                scope.Failures.AddRange(
                    await Guarded.EachAsync(
                        owed,
                        static report => $"{report.Name} не сделан",
                        async report =>
                        {
                            if (await PublishAsync(report, unread, scope, token) is { Problem: { } problem })
                                problems.Add($"{report.Name} не сделан: {problem.Sentence}");
                        },
                        token
                    )
                );
                scope.Failure = problems.Count == 0 ? null : string.Join("; ", problems);
            },
            cancellationToken
        );

    /// <returns>Null: it has begun to wait for its coordinators meanwhile.</returns>
    private async Task<PublishResult?> PublishAsync(
        DueReport report,
        IReadOnlyList<UnreadSource> unread,
        RunScope scope,
        CancellationToken cancellationToken
    )
    {
        failed[report] = clock.GetUtcNow();
        var cutOff = new Cutoff(
            await commits.CurrentCutoffAsync(cancellationToken),
            TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone)
        );
        var result = await gate.PassAsync(
            report.Kind,
            report.ProgrammeCode,
            report.Firing.Period,
            report.Firing.At,
            scope.Fence,
            new PublishOptions([], cutOff)
            {
                Scope = report.Topic,
                Unread = unread,
                Schedules = new ScheduledReport(
                    report.Kind.Code,
                    report.ProgrammeCode,
                    report.Firing.Period,
                    report.Firing.At
                )
                {
                    Scope = report.Topic,
                },
            },
            cancellationToken
        );
        if (result is null)
            return null;
        if (result.Problem is null)
            failed.Remove(report);
        scope.Add("editions", result.IsNew ? 1 : 0);
        scope.Add("letters", result.NewDeliveries);
        return result;
    }

    /// <summary>Which reports are late, and what they were made without.</summary>
    private string? Note(List<DueReport> owed, IReadOnlyList<UnreadSource> unread)
    {
        var notes = owed.Where(IsLate)
            .Select(report => $"{report.Name} опоздал: срок был {Moments.Text(report.Firing.At, zone)}")
            .ToList();
        if (unread.Count > 0)
            notes.Add($"сделано без того, что не прочитано: {CollectedState.Sentence(unread, zone)}");
        return notes.Count == 0 ? null : string.Join("; ", notes);
    }

    private bool IsLate(DueReport report) => ReportRule.IsLate(report.Firing, clock.GetUtcNow());

    private bool IsAwake(DueReport report)
    {
        var rest = failed.TryGetValue(report, out var at) ? clock.GetUtcNow() - at : Rest;
        return rest < TimeSpan.Zero || rest >= Rest;
    }
}
