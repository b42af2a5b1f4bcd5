using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Watching;

/// <summary>Whether the clock may be ahead, asked before anybody is written to about what is due by it.</summary>
internal sealed class TimeDoubts(ClockWatch clockWatch, RunJournal journal, TimeProvider clock)
{
    /// <summary>It was set under the running service a short while ago.</summary>
    public bool WasJustSet => clockWatch.IsDoubtful;

    /// <summary>For a day after the service was silent for long.</summary>
    public async Task<LongSilence?> SilenceAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var before = now - LongSilence.Day;
        return LongSilence.Of(await journal.LatestBeforeAsync(before, RunStarters.Demo, cancellationToken), now);
    }

    public async Task<bool> AreThereAsync(CancellationToken cancellationToken) =>
        WasJustSet || await SilenceAsync(cancellationToken) is not null;
}
