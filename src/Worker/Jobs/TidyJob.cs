using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Watching;

namespace QualityMonitor.Worker.Jobs;

/// <summary>Keeps the journal from growing by what tells of nothing.</summary>
internal sealed class TidyJob(Wakes wakes, TidyRun run, TimeDoubts doubts, Settings settings) : IScheduledJob
{
    public string Name => JobNames.Tidy;

    public string Schedule => settings.Schedule.Tidy;

    public async Task<bool> WakeAsync(CancellationToken cancellationToken) =>
        // By a clock that may be ahead everything is old, and what says that it is ahead goes first.
        !await doubts.AreThereAsync(cancellationToken)
        && await wakes.DueAsync(this, DateTimeOffset.MinValue, cancellationToken) is { } trigger
        && await run.ExecuteAsync(trigger, Name, cancellationToken);
}
