using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;

namespace QualityMonitor.Worker.Runs;

/// <summary>
/// Makes the report that a person asked for and puts it into the outbox; sending is <see cref="DeliverRun"/>'s work.
/// </summary>
internal sealed class ReportRun(
    RunExecutor executor,
    EditionPublisher publisher,
    ReleaseGate gate,
    DueReports due,
    ReportKinds kinds,
    CollectedState collected,
    Commits commits,
    TimeZoneInfo zone,
    TimeProvider clock
)
{
    /// <summary>The quarterly report of the whole programme.</summary>
    public Task<PublishResult?> ExecuteAsync(
        string programmeCode,
        Period period,
        IReadOnlyList<string> to,
        RunTrigger trigger,
        string triggeredBy,
        CancellationToken cancellationToken
    ) =>
        ExecuteAsync(
            kinds.Get(ReportSchedule.Quarterly),
            programmeCode,
            "",
            period,
            to,
            trigger,
            triggeredBy,
            cancellationToken
        );

    /// <param name="scope">The municipality or school whose part it is of; empty: the whole programme.</param>
    /// <param name="to">Addresses instead of the programme's recipients; empty: the programme's.</param>
    /// <returns>Null when another process is making reports.</returns>
    public async Task<PublishResult?> ExecuteAsync(
        IReportKind kind,
        string programmeCode,
        string scope,
        Period period,
        IReadOnlyList<string> to,
        RunTrigger trigger,
        string triggeredBy,
        CancellationToken cancellationToken
    )
    {
        PublishResult? result = null;
        await executor.ExecuteAsync(
            JobNames.Report,
            trigger,
            triggeredBy,
            async (run, token) =>
            {
                result = await PublishAsync(
                    kind,
                    programmeCode,
                    period,
                    new PublishOptions(to, await CutoffAsync(token))
                    {
                        Scope = scope,
                        Unread = await collected.UnreadAsync(token),
                    },
                    run,
                    token
                );
                run.Failure = result.Problem?.Sentence;
            },
            cancellationToken
        );
        return result;
    }

    /// <summary>Lets a report go that its coordinators have read: to everybody, with the data of now.</summary>
    public async Task<PublishResult?> ReleaseAsync(
        IReportKind kind,
        string programmeCode,
        string scope,
        Period period,
        string triggeredBy,
        CancellationToken cancellationToken
    )
    {
        PublishResult? result = null;
        await executor.ExecuteAsync(
            JobNames.Report,
            RunTrigger.Hand,
            triggeredBy,
            async (run, token) =>
            {
                // The schedule owes it no more once it has gone.
                var owed = (await due.LookAsync(token)).FirstOrDefault(one =>
                    one.Kind.Code == kind.Code
                    && one.ProgrammeCode == programmeCode
                    && one.Topic == scope
                    && one.Firing.Period == period
                );
                result = await publisher.PublishAsync(
                    kind,
                    programmeCode,
                    period,
                    run.Fence,
                    new PublishOptions([], await CutoffAsync(token))
                    {
                        Scope = scope,
                        Unread = await collected.UnreadAsync(token),
                        Schedules = owed is null
                            ? null
                            : new ScheduledReport(kind.Code, programmeCode, period, owed.Firing.At) { Scope = scope },
                    },
                    token
                );
                run.Failure = result.Problem?.Sentence;
                run.Add("editions", result.IsNew ? 1 : 0);
                run.Add("letters", result.NewDeliveries);
            },
            cancellationToken
        );
        return result;
    }

    /// <summary>A report of every topic, in one run: what goes wrong with one keeps none of the others.</summary>
    /// <returns>Null when another process is making reports.</returns>
    public async Task<TopicsResult?> ExecuteEachAsync(
        IReportKind kind,
        string programmeCode,
        IReadOnlyList<string> topics,
        Period period,
        IReadOnlyList<string> to,
        RunTrigger trigger,
        string triggeredBy,
        CancellationToken cancellationToken
    )
    {
        TopicsResult? result = null;
        await executor.ExecuteAsync(
            JobNames.Report,
            trigger,
            triggeredBy,
            async (run, token) =>
            {
                // One cut-off for all of them: they are told of the same data.
                var options = new PublishOptions(to, await CutoffAsync(token))
                {
                    Unread = await collected.UnreadAsync(token),
                };
                var made = new List<PublishResult>();
                run.Failures.AddRange(
                    await Guarded.EachAsync(
                        topics,
                        topic => $"{kind.Name} программы {programmeCode} ({topic}) не сделан",
                        async topic =>
                            made.Add(
                                await PublishAsync(
                                    kind,
                                    programmeCode,
                                    period,
                                    options with
                                    {
                                        Scope = topic,
                                    },
                                    run,
                                    token
                                )
                            ),
                        token
                    )
                );
                result = TopicsResult.Sum(kind.Name, made, run.Failures);
                if (made.Exists(static one => one.Problem is not null))
                    run.Failure = string.Join("; ", made.Select(static one => one.Problem?.Sentence).OfType<string>());
            },
            cancellationToken
        );
        return result;
    }

    private static Problem Held(IReportKind kind, Period period) =>
        new(
            "report-held",
            $"{RussianText.Begun(kind.Name)} за {period.Title} задержан: без решения он никому не уйдёт.",
            "report release с теми же ключами, когда его можно отправить"
        );

    private async Task<Cutoff> CutoffAsync(CancellationToken cancellationToken) =>
        new(await commits.CurrentCutoffAsync(cancellationToken), TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone));

    private async Task<PublishResult> PublishAsync(
        IReportKind kind,
        string programmeCode,
        Period period,
        PublishOptions options,
        RunScope run,
        CancellationToken cancellationToken
    )
    {
        // Addresses that a person names get what they ask for; a programme's readers wait for its coordinators.
        var result =
            options.To.Count > 0
                ? await publisher.PublishAsync(kind, programmeCode, period, run.Fence, options, cancellationToken)
                : await gate.PassAsync(
                    kind,
                    programmeCode,
                    period,
                    options.CutOff.At,
                    run.Fence,
                    options,
                    cancellationToken
                ) ?? new PublishResult(null, false, 0, Held(kind, period));
        run.Add("editions", result.IsNew ? 1 : 0);
        run.Add("letters", result.NewDeliveries);
        return result;
    }
}
