using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Store;
using QualityMonitor.Store.Journal;

namespace QualityMonitor.Worker.Runs;

/// <summary>
/// Makes the report that a person asked for and puts it into the outbox; sending is <see cref="DeliverRun"/>'s work.
/// </summary>
internal sealed class ReportRun(
    RunExecutor executor,
    EditionPublisher publisher,
    CollectedState collected,
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
            scope.Fence,
            new PublishOptions(to, cutOff) { Unread = await collected.UnreadAsync(cancellationToken) },
            cancellationToken
        );
        scope.Add("editions", result.IsNew ? 1 : 0);
        scope.Add("letters", result.NewDeliveries);
        return result;
    }
}
