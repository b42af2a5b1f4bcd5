using System.Globalization;

namespace QualityMonitor.Worker.Runs;

internal static class Moments
{
    /// <summary><c>15.01.2026 09:00</c>, by the clock of the settings.</summary>
    public static string Text(DateTimeOffset moment, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(moment, zone).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);
}
