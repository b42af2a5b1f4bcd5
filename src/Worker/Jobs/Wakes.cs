using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Schedules;

namespace QualityMonitor.Worker.Jobs;

/// <summary>Answers from the journal whether a job is due.</summary>
internal sealed class Wakes(RunJournal journal, ProductionCalendar calendar, TimeZoneInfo zone, TimeProvider clock)
{
    // Where two minutes pass between a firing and its run, the service was not there, or was kept from it.
    private static readonly TimeSpan Punctual = TimeSpan.FromMinutes(2);

    /// <param name="since">Firings before it are nobody's.</param>
    /// <returns>Null when it is not due; else what the journal says of the run.</returns>
    public async Task<RunTrigger?> DueAsync(
        IScheduledJob job,
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        if (new Firings(job.Schedule, zone, calendar).Latest(since, now) is not { } firing)
            return null;

        var succeeded = await journal.LatestStartAsync(job.Name, RunOutcome.Succeeded, now, cancellationToken);
        var failed = await journal.LatestStartAsync(job.Name, RunOutcome.Failed, now, cancellationToken);
        if (!FiringRule.IsDue(firing, succeeded, failed, now))
            return null;

        return now - firing < Punctual ? RunTrigger.Schedule : RunTrigger.CatchUp;
    }
}
