using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QualityMonitor.Worker.Jobs;
using Quartz;

namespace QualityMonitor.Worker.Hosting;

/// <summary>
/// Quartz among services of its own: it puts the clock that it is given in the place of everybody's, and
/// <see cref="SchedulerClock"/> tells no time but its own.
/// </summary>
internal sealed class QuartzRoom : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public QuartzRoom(IEnumerable<IScheduledJob> jobs, ILoggerFactory logs, TimeProvider clock)
    {
        var room = new ServiceCollection()
            .AddSingleton(logs)
            .AddLogging()
            .AddQuartz(quartz =>
            {
                quartz.UseInMemoryStore();
                quartz.UseTimeProvider(new SchedulerClock(clock));
            });
        foreach (var job in jobs)
            room.AddSingleton(job);
        services = room.BuildServiceProvider();
    }

    public ISchedulerFactory Schedulers => services.GetRequiredService<ISchedulerFactory>();

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
