using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Worker.Schedules;

namespace QualityMonitor.Worker.Runs;

/// <summary>When a schedule fires next, in words.</summary>
internal sealed class ComingFirings(ProductionCalendar calendar, TimeZoneInfo zone, TimeProvider clock)
{
    /// <returns><c>15.01.2026 09:00</c>, by the clock of the settings; ends when it never fires again.</returns>
    public IEnumerable<string> Of(string written) =>
        new Firings(written, zone, calendar).Coming(clock.GetUtcNow()).Select(at => Moments.Text(at, zone));
}
