using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;

namespace QualityMonitor.Worker.Hosting;

/// <summary>
/// Tells systemd that the process lives, where its unit says <c>WatchdogSec</c>: twice in that time, from the pool of
/// threads that all work runs on. Whether the work goes well is no question of this: that is told to people.
/// </summary>
internal sealed class Watchdog(IServiceProvider services, TimeProvider clock) : BackgroundService
{
    /// <summary>Set by systemd: microseconds.</summary>
    private const string Variable = "WATCHDOG_USEC";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (services.GetService<ISystemdNotifier>() is not { IsEnabled: true } systemd || Pause() is not { } pause)
            return;
        using var timer = new PeriodicTimer(pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            systemd.Notify(new ServiceState("WATCHDOG=1"));
    }

    private static TimeSpan? Pause() =>
        long.TryParse(
            Environment.GetEnvironmentVariable(Variable),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var microseconds
        )
        && microseconds > 1
            ? TimeSpan.FromMicroseconds(microseconds / 2)
            : null;
}
