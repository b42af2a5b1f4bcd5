using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Jobs;

/// <summary>
/// Work that the clock only wakes: a job decides from what was done whether anything is due, so that nobody needs to
/// remember a firing, and being woken too often does no harm.
/// </summary>
internal interface IScheduledJob
{
    /// <summary>Of <see cref="JobNames"/>.</summary>
    string Name { get; }

    /// <summary>As the settings say it; empty: the job is off.</summary>
    string Schedule { get; }

    /// <summary>Does what is due; nothing, when nothing is, or another process is at it.</summary>
    /// <returns>True when something was done, on which other jobs may wait.</returns>
    Task<bool> WakeAsync(CancellationToken cancellationToken);
}
