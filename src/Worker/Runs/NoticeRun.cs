using QualityMonitor.Reports.Correspondence;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Worker.Runs;

/// <summary>
/// What people wrote and what came back, told to the coordinators: part of every collecting run, and never switched
/// off.
/// </summary>
internal sealed class NoticeRun(
    NoticePublisher publisher,
    FeatureSwitches switches,
    TimeZoneInfo zone,
    TimeProvider clock
)
{
    /// <returns>How many letters were put into the outbox; what a killed run left untold is among them.</returns>
    public async Task<int> PublishAsync(Fence fence, CancellationToken cancellationToken)
    {
        var since = await switches.SwitchAsync(FeatureSwitches.Notices, isOn: true, cancellationToken);
        return await publisher.PublishAsync(
            since!.Value,
            zone.GetUtcOffset(clock.GetUtcNow()),
            fence,
            cancellationToken
        );
    }
}
