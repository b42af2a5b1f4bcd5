using QualityMonitor.Worker.Runs;
using Quartz;

namespace QualityMonitor.Worker.Jobs;

/// <summary>Makes the report of the quarter that has just ended for every programme that ran in it.</summary>
[DisallowConcurrentExecution]
internal sealed class ReportJob(ReportRun run, TimeZoneInfo zone) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // The quarter belongs to the moment the report was due, not to the moment a stopped service came back.
        var due = TimeZoneInfo.ConvertTime(context.ScheduledFireTimeUtc ?? context.FireTimeUtc, zone);
        var period = ReportingCalendar.QuarterEndedBefore(DateOnly.FromDateTime(due.Date));
        await run.ExecuteForAllAsync(period, context.FiringKind(), JobNames.Report, cancellationToken);
    }
}
