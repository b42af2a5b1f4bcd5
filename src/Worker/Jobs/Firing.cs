using QualityMonitor.Store.Journal;
using Quartz;

namespace QualityMonitor.Worker.Jobs;

internal static class Firing
{
    // Quartz fires a missed trigger late by at least its misfire threshold, one minute.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(1);

    /// <summary>What the journal says about a firing: on schedule, or made up for one that was missed.</summary>
    public static RunTrigger FiringKind(this IJobExecutionContext context) =>
        context.FireTimeUtc - (context.ScheduledFireTimeUtc ?? context.FireTimeUtc) >= Late
            ? RunTrigger.CatchUp
            : RunTrigger.Schedule;
}
