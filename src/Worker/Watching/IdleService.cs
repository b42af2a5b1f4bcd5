using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Schedules;

namespace QualityMonitor.Worker.Watching;

/// <summary>
/// A service that has worked by its schedules and does so no more: it cannot say so itself, and nothing else in the database
/// would. Where no service has ever worked, commands by hand are all there is, and nothing is idle.
/// </summary>
internal static class IdleService
{
    public const string Key = "service-idle";

    /// <summary>A job waits for another one that long at most before it is begun, and a service so long to be started
    /// anew.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <param name="last">When the latest run by a schedule was begun; null: none ever was.</param>
    /// <returns>Null: none is due since then, or not for long.</returns>
    public static Trouble? Of(
        DateTimeOffset? last,
        IEnumerable<Firings> schedules,
        DateTimeOffset now,
        TimeZoneInfo zone
    )
    {
        if (last is not { } worked || schedules.Min(one => one.Next(worked)) is not { } due)
            return null;
        return now - due <= Patience
            ? null
            : new Trouble(
                Key,
                due,
                Blocks: true,
                "служба не работает",
                $"По расписанию ничего не делалось с {Moments.Text(worked, zone)}: файлы не забираются, письма не уходят.",
                "запустите службу: systemctl start qualitymonitor, в Windows — «Службы»; если она не запускается, причину "
                    + "скажут check и journalctl -u qualitymonitor -n 50."
            );
    }
}
