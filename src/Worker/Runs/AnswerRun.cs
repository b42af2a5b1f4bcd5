using QualityMonitor.Reports.Answers;
using QualityMonitor.Reports.Correspondence;
using QualityMonitor.Reports.Passports;
using QualityMonitor.Reports.Stale;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Configuration;

namespace QualityMonitor.Worker.Runs;

/// <summary>
/// Answers to senders: part of every collecting run, and a run of its own where somebody asks for it.
/// </summary>
internal sealed class AnswerRun(
    RunExecutor executor,
    AnswerPublisher publisher,
    HandoverPublisher handover,
    SenderLetters others,
    PassportNewsPublisher passports,
    StaleNewsPublisher stale,
    FeatureSwitches switches,
    Settings settings,
    TimeZoneInfo zone,
    TimeProvider clock
)
{
    /// <summary>Said before collecting, so that the first files after switching on are answered too.</summary>
    /// <returns>Since when files are answered; null: they are not.</returns>
    public Task<SwitchedOn?> SwitchAsync(CancellationToken cancellationToken) =>
        switches.SwitchInOrderAsync(FeatureSwitches.Answers, settings.AnswersAreOn, cancellationToken);

    /// <returns>How many letters were put into the outbox; what a killed run left unanswered is among them.</returns>
    public async Task<int> PublishAsync(SwitchedOn since, RunScope scope, CancellationToken cancellationToken)
    {
        var offset = zone.GetUtcOffset(clock.GetUtcNow());
        var answered = await publisher.PublishAsync(since.Before, offset, scope.Fence, cancellationToken);
        var handed = await handover.PublishAsync(offset, scope.Fence, cancellationToken);
        var written = await others.PublishAsync(since.At, offset, scope.Fence, cancellationToken);
        scope.Failures.AddRange([.. answered.Failures, .. handed.Failures, .. written.Failures]);
        return answered.Letters + handed.Letters + written.Letters;
    }

    /// <summary>What passports changed; told whether senders are answered or not.</summary>
    public Task<int> TellPassportsAsync(Fence fence, CancellationToken cancellationToken) =>
        passports.PublishAsync(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone), fence, cancellationToken);

    /// <summary>Which reports became stale; none is made.</summary>
    public async Task<int> TellStaleAsync(RunScope scope, CancellationToken cancellationToken)
    {
        var letters = 0;
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone);
        var error = await Guarded.TryAsync(
            async () => letters = await stale.PublishAsync(now, scope.Fence, cancellationToken),
            cancellationToken
        );
        if (error is not null)
            scope.Failures.Add(new ItemFailure("устаревшие отчёты не найдены", error));
        return letters;
    }

    /// <returns>Null when another process is answering.</returns>
    public async Task<int?> ExecuteAsync(
        SwitchedOn since,
        RunTrigger trigger,
        string triggeredBy,
        CancellationToken cancellationToken
    )
    {
        int? letters = null;
        await executor.ExecuteAsync(
            JobNames.Answer,
            trigger,
            triggeredBy,
            async (scope, token) =>
            {
                letters = await PublishAsync(since, scope, token);
                scope.Count("letters", letters.Value);
            },
            cancellationToken
        );
        return letters;
    }
}
