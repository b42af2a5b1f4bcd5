using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using QualityMonitor.Worker.Jobs;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Watching;
using QualityMonitor.Worker.Web;

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
            .AddSingleton<IScheduledJob, TidyJob>()
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
            .AddSingleton(provider => new QuartzRoom(
                provider.GetServices<IScheduledJob>(),
                provider.GetRequiredService<ILoggerFactory>(),
                clock
            ))
            .AddSingleton(static provider => provider.GetRequiredService<QuartzRoom>().Schedulers)
            .AddSingleton(patience)
            .Configure<HostOptions>(host => host.ShutdownTimeout = patience.Whole)
            .AddHostedService<Clockwork>();
}
