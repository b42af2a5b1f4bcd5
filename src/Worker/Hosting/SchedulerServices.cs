using Microsoft.Extensions.DependencyInjection;
using QualityMonitor.Store;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Jobs;
using QualityMonitor.Worker.Runs;
using Quartz;

namespace QualityMonitor.Worker.Hosting;

/// <summary>
/// The schedule, kept in the same database as everything else: a restart forgets nothing,
/// and firings missed while the service was down are caught up once, not n times.
/// </summary>
internal static class SchedulerServices
{
    public static IServiceCollection AddScheduler(this IServiceCollection services, Settings settings)
    {
        var zone = settings.Zone;
        return services
            .AddQuartz(
                "QualityMonitor",
                quartz =>
                {
                    quartz.UsePersistentStore(store => UseDatabase(store, RoomOptions.Store(settings)));
                    quartz.Schedule<CollectJob>(JobNames.Collect, settings.Schedule.Collect, zone);
                    quartz.Schedule<ReportJob>(JobNames.Report, settings.Schedule.Report, zone);
                    quartz.Schedule<RemindJob>(JobNames.Remind, settings.Schedule.Remind, zone);
                    quartz.Schedule<DeliverJob>(JobNames.Deliver, settings.Schedule.Deliver, zone);
                }
            )
            .AddQuartzHostedService("QualityMonitor", options => options.WaitForJobsToComplete = true);
    }

    // The tables are made by `migrate`, which has the rights for it; the service itself only reads and writes.
    private static void UseDatabase(IPersistentStoreBuilder store, StoreOptions options)
    {
        if (options.Engine == Engine.Sqlite)
        {
            store.UseSqlite(options.ConnectionString);
        }
        else
        {
            store.UseSqlServer(options.ConnectionString);
            store.UseClustering();
        }
    }

    private static void Schedule<TJob>(this IQuartzBuilder quartz, string name, string cron, TimeZoneInfo zone)
        where TJob : class, IJob
    {
        if (cron.Length == 0)
        {
            return;
        }

        quartz.ScheduleJob<TJob>(
            trigger =>
                trigger
                    .WithIdentity(name)
                    .WithCronSchedule(
                        cron,
                        schedule =>
                            schedule
                                .InTimeZone(zone)
                                .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)
                    ),
            job => job.WithIdentity(name)
        );
    }
}
