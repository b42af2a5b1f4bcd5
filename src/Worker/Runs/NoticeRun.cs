using QualityMonitor.Reports.Correspondence;
using QualityMonitor.Reports.Releasing;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Worker.Runs;

/// <summary>
/// What people wrote and what came back, told to the coordinators: part of every collecting run, and never switched
/// off.
/// </summary>
internal sealed class NoticeRun(
    ReleaseReplies releases,
    NoticePublisher publisher,
    UndeliveredPublisher undelivered,
    FeatureSwitches switches,
    TimeZoneInfo zone,
    TimeProvider clock
)
{
    /// <returns>How many letters were put into the outbox; what a killed run left untold is among them.</returns>
    public async Task<int> PublishAsync(RunScope scope, CancellationToken cancellationToken)
    {
        var since = await switches.SwitchAsync(FeatureSwitches.Notices, isOn: true, cancellationToken);
        var offset = zone.GetUtcOffset(clock.GetUtcNow());
        // What decides something is no news of the usual kind any more: where a decision failed, the words wait with it.
        var decided = await releases.DecideAsync(since!.Value, offset, scope.Fence, cancellationToken);
        var told =
            decided.Failures.Count > 0
                ? (Letters: 0, Failures: [])
                : await publisher.PublishAsync(since.Value, offset, scope.Fence, cancellationToken);
        var failed = await undelivered.PublishAsync(since.Value, offset, scope.Fence, cancellationToken);
        scope.Failures.AddRange([.. decided.Failures, .. told.Failures, .. failed.Failures]);
        return decided.Letters + told.Letters + failed.Letters;
    }
}
