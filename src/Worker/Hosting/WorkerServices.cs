using Microsoft.Extensions.DependencyInjection;
using QualityMonitor.Etl;
using QualityMonitor.Reports;
using QualityMonitor.Store;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Watching;

namespace QualityMonitor.Worker.Hosting;

/// <summary>Turns settings into the services of the rooms; used by the service and by every command alike.</summary>
internal static class WorkerServices
{
    public static IServiceCollection AddWorker(
        this IServiceCollection services,
        Settings settings,
        TimeProvider clock
    ) =>
        services
            .AddSingleton(settings)
            .AddSingleton(clock)
            .AddSingleton(settings.Zone)
            .AddStore(RoomOptions.Store(settings))
            .AddEtl(RoomOptions.Etl(settings))
            .AddReports(RoomOptions.Reports(settings))
            .AddSingleton<RunExecutor>()
            .AddSingleton<CollectedState>()
            .AddSingleton<ReportSchedule>()
            .AddSingleton<ComingFirings>()
            .AddSingleton<ReleaseGate>()
            .AddSingleton<DueReports>()
            .AddSingleton<AnswerRun>()
            .AddSingleton<NoticeRun>()
            .AddSingleton<CollectRun>()
            .AddSingleton<FileRun>()
            .AddSingleton<ReportRun>()
            .AddSingleton<RemindRun>()
            .AddSingleton<CollectedRemindRun>()
            .AddSingleton<DeliverRun>()
            .AddSingleton<BackupRun>()
            .AddSingleton<VerifyRun>()
            .AddSingleton<TidyRun>()
            .AddSingleton<ForgetRun>()
            .AddSingleton<KnownAddresses>()
            .AddSingleton<OverdueReports>()
            .AddSingleton<ClockWatch>()
            .AddSingleton<TimeDoubts>()
            .AddSingleton<Disks>()
            .AddSingleton<Sights>();
}
