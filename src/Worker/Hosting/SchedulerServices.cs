using Microsoft.Extensions.DependencyInjection;
using QualityMonitor.Worker.Jobs;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Hosting;

/// <summary>The jobs of the service and what wakes them.</summary>
internal static class SchedulerServices
{
    public static IServiceCollection AddScheduler(this IServiceCollection services) =>
        services
            .AddSingleton<Wakes>()
            .AddSingleton<ScheduledReportRun>()
            .AddSingleton<IScheduledJob, CollectJob>()
            .AddSingleton<IScheduledJob, ReportJob>()
            .AddSingleton<IScheduledJob, RemindJob>()
            .AddSingleton<IScheduledJob, DeliverJob>()
            .AddHostedService<Clockwork>();
}
