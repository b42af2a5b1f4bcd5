using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Store;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Worker.Runs;

/// <summary>Makes reports and puts them into the outbox; sending is <see cref="DeliverRun"/>'s work.</summary>
internal sealed class ReportRun(
    RunExecutor executor,
    EditionPublisher publisher,
    ProgrammeReader programmes,
    Commits commits,
    TimeZoneInfo zone,
    TimeProvider clock
)
{
    /// <param name="to">Addresses instead of the programme's recipients; empty: the programme's.</param>
    /// <returns>Null when another process is making reports.</returns>
    public async Task<PublishResult?> ExecuteAsync(
        string programmeCode,
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
            async (scope, token) =>
            {
                result = await PublishAsync(programmeCode, period, to, scope, token);
                scope.Failure = result.Problem?.Sentence;
            },
            cancellationToken
        );
        return result;
    }

    /// <summary>
    /// The scheduled run: every programme that is active in the period; one that cannot be reported does not stop the
    /// others.
    /// </summary>
    public Task<bool> ExecuteForAllAsync(
        Period period,
        RunTrigger trigger,
        string triggeredBy,
        CancellationToken cancellationToken
    ) =>
        executor.ExecuteAsync(
            JobNames.Report,
            trigger,
            triggeredBy,
            async (scope, token) =>
            {
                var failures = new List<string>();
                foreach (var code in await programmes.CodesAsync(token))
                {
                    if (
                        await programmes.CurrentAsync(code, AsOf.Now, token) is { } programme
                        && programme.IsActiveIn(period)
                        && (await PublishAsync(code, period, [], scope, token)).Problem is { } problem
                    )
                    {
                        failures.Add($"{code}: {problem.Sentence}");
                    }
                }

                scope.Failure = failures.Count == 0 ? null : string.Join("; ", failures);
            },
            cancellationToken
        );

    private async Task<PublishResult> PublishAsync(
        string programmeCode,
        Period period,
        IReadOnlyList<string> to,
        RunScope scope,
        CancellationToken cancellationToken
    )
    {
        var cutOff = new Cutoff(
            await commits.CurrentCutoffAsync(cancellationToken),
            TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone)
        );
        var result = await publisher.PublishAsync(
            programmeCode,
            period,
            scope.RunId,
            new PublishOptions(to, cutOff),
            cancellationToken
        );
        scope.Add("editions", result.IsNew ? 1 : 0);
        scope.Add("letters", result.NewDeliveries);
        return result;
    }
}
