using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QualityMonitor.Worker.Jobs;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Watching;
using QualityMonitor.Worker.Web;
using Quartz;

namespace QualityMonitor.Worker.Hosting;

/// <summary>The jobs of the service, and Quartz, which wakes them and has nothing to remember.</summary>
internal static class SchedulerServices
{
    public static IServiceCollection AddScheduler(
        this IServiceCollection services,
        TimeProvider clock,
        StopPatience? patience = null
    ) =>
        services
            .AddSingleton<Wakes>()
            .AddSingleton<ScheduledReportRun>()
            .AddSingleton<IScheduledJob, CollectJob>()
            .AddSingleton<IScheduledJob, ReportJob>()
            .AddSingleton<IScheduledJob, RemindJob>()
            .AddSingleton<IScheduledJob, DeliverJob>()
            .AddSingleton<IScheduledJob, BackupJob>()
            .AddSingleton<IScheduledJob, VerifyJob>()
            // The machine's own clock: what Quartz is given in its place does not go back.
            .AddSingleton(new ClockWatch(clock))
            .AddSingleton<WatchBoard>()
            .AddSingleton<WatchRun>()
            .AddSingleton<DeadMansPing>()
            .AddSingleton<IScheduledJob, WatchJob>()
            .AddSingleton<Metrics>()
            .AddSingleton<WebPages>()
            .AddClockwork(clock, patience ?? StopPatience.Usual);

    public static IServiceCollection AddClockwork(
        this IServiceCollection services,
        TimeProvider clock,
        StopPatience patience
    ) =>
        services
            .AddQuartz(quartz =>
            {
                quartz.UseInMemoryStore();
                quartz.UseTimeProvider(new SchedulerClock(clock));
            })
            .AddSingleton(patience)
            .Configure<HostOptions>(host => host.ShutdownTimeout = patience.Whole)
            .AddHostedService<Clockwork>();
}
