using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Watching;

namespace QualityMonitor.Worker.Jobs;

/// <summary>Makes the scheduled reports that are owed.</summary>
internal sealed class ReportJob(ScheduledReportRun run, ClockWatch clockWatch, Settings settings) : IScheduledJob
{
    public string Name => JobNames.Report;

    public string Schedule =>
        settings.Schedule.Report is { Length: > 0 } written
            ? written
            : settings.Schedule.Reports.FirstOrDefault()?.At ?? "";

    public Task<bool> WakeAsync(CancellationToken cancellationToken) =>
        run.WakeAsync(isSureOfTheTime: () => !clockWatch.IsDoubtful, cancellationToken);
}
