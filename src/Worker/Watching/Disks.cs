using QualityMonitor.Store;
using QualityMonitor.Worker.Configuration;

namespace QualityMonitor.Worker.Watching;

/// <summary>
/// Asks the disks how full they are. A folder of another machine that is gone may never answer: nothing else waits for
/// it, and it is not asked a second time meanwhile.
/// </summary>
internal sealed class Disks(Settings settings, StoreOptions store, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private Task<IReadOnlyList<DiskSpace>>? asked;
    private IReadOnlyList<DiskSpace> known = [];

    /// <returns>As they were last, where one of them does not answer.</returns>
    public async Task<IReadOnlyList<DiskSpace>> LookAsync(CancellationToken cancellationToken)
    {
        var asking = asked ??= Task.Run(() => DiskSpace.Of(WatchedFolder.Of(settings, store)), CancellationToken.None);
        try
        {
            known = await asking.WaitAsync(Patience, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Asked still.
        }
        finally
        {
            if (asking.IsCompleted)
                asked = null;
        }

        return known;
    }
}
