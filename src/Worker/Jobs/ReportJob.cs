using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Watching;

namespace QualityMonitor.Worker.Jobs;

/// <summary>Makes the scheduled reports that are owed.</summary>
internal sealed class ReportJob(ScheduledReportRun run, TimeDoubts doubts, Settings settings) : IScheduledJob
{
    public string Name => JobNames.Report;

    public string Schedule =>
        settings.Schedule.Report is { Length: > 0 } written
            ? written
            : settings.Schedule.Reports.FirstOrDefault()?.At ?? "";

    public async Task<bool> WakeAsync(CancellationToken cancellationToken) =>
        await doubts.SilenceAsync(cancellationToken) is null
        && await run.WakeAsync(isSureOfTheTime: () => !doubts.WasJustSet, cancellationToken);
}
