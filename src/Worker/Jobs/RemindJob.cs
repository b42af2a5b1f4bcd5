using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Watching;

namespace QualityMonitor.Worker.Jobs;

/// <summary>
/// Reminds the schools that have not submitted. It often fires at the very moment of a collecting job, stays due, and
/// is done with the next waking.
/// </summary>
internal sealed class RemindJob(
    Wakes wakes,
    CollectedRemindRun run,
    RemindRun reminding,
    TimeDoubts doubts,
    Settings settings
) : IScheduledJob
{
    public string Name => JobNames.Remind;

    public string Schedule => settings.Schedule.Remind;

    public async Task<bool> WakeAsync(CancellationToken cancellationToken) =>
        // Asked here as well, for in a doubtful hour each waking would collect.
        !await doubts.AreThereAsync(cancellationToken)
        && await reminding.SwitchAsync(cancellationToken) is { } since
        && await wakes.DueAsync(this, since, cancellationToken) is { } trigger
        && await run.ExecuteAsync(trigger, Name, isSureOfTheTime: () => !doubts.WasJustSet, cancellationToken)
            is not null;
}
