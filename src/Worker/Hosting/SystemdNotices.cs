using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;

namespace QualityMonitor.Worker.Hosting;

/// <summary>
/// Tells systemd that the service is ready, that it lives, where its unit says <c>WatchdogSec</c>, and that it stops. That it
/// lives is told twice in that time, from the pool of threads that all work runs on; whether the work goes well is no
/// question of this: that is told to people.
/// </summary>
/// <remarks>
/// The package's own way looks for the name of the process above, which <c>ProtectProc</c> of our unit hides: the service
/// would never be ready. What systemd sets for whom it waits for is asked instead; elsewhere nothing is told.
/// </remarks>
internal sealed class SystemdNotices(IHostApplicationLifetime life, TimeProvider clock) : BackgroundService
{
    /// <summary>Set by systemd: microseconds.</summary>
    private const string Variable = "WATCHDOG_USEC";

    private readonly SystemdNotifier systemd = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!systemd.IsEnabled)
            return;
        using var ready = life.ApplicationStarted.Register(() => systemd.Notify(ServiceState.Ready));
        using var stopping = life.ApplicationStopping.Register(() => systemd.Notify(ServiceState.Stopping));
        using var timer = new PeriodicTimer(Pause() ?? Timeout.InfiniteTimeSpan, clock);
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
