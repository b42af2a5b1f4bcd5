using System.Globalization;
using System.Text;

namespace QualityMonitor.SampleMaker.Svetlorechensk;

/// <summary>
/// When each file arrives, in the town's own time. Everybody is in time but СОШ № 7 in the last quarter.
/// </summary>
internal static class TownArrivals
{
    public const string Passport = "passport.xlsx";

    private static readonly Dictionary<string, DateTime> LastQuarter = new(StringComparer.Ordinal)
    {
        ["school-1"] = At(2025, 12, 29, 15, 10),
        ["lyceum-4"] = At(2025, 12, 30, 11, 25),
        ["gymnasium-6"] = At(2026, 1, 9, 10, 5),
        ["school-2"] = At(2026, 1, 9, 11, 40),
        ["school-3"] = At(2026, 1, 9, 14, 20),
        ["lyceum-istok"] = At(2026, 1, 9, 16, 55),
        ["school-5"] = At(2026, 1, 12, 9, 15),
        ["school-9"] = At(2026, 1, 12, 10, 30),
        ["school-10"] = At(2026, 1, 12, 13, 5),
        ["school-8"] = At(2026, 1, 12, 15, 45),
        [TownProgramme.Town] = At(2026, 1, 12, 16, 30),
        // The deadline was 12 January: three days late.
        ["school-7"] = At(2026, 1, 15, 9, 40),
    };

    public static DateTime Stranger { get; } = At(2026, 1, 12, 17, 20);

    public static DateTime Roadmap { get; } = At(2026, 1, 12, 16, 40);

    public static DateTime Texts { get; } = At(2026, 1, 19, 11, 0);

    public static DateTime Correction { get; } = At(2026, 1, 14, 10, 12);

    public static DateTime Of(string sender, int quarter)
    {
        if (quarter == TownQuarters.Last)
            return LastQuarter[sender];

        var days = 3 + (int)(8 * Noise.Of(sender, $"{quarter}", "day"));
        var minutes = (int)(9 * 60 * Noise.Of(sender, $"{quarter}", "minute"));
        var day = TownQuarters
            .Of(quarter)
            .End.AddDays(quarter % 4 == 3 ? 9 : days)
            .ToDateTime(new TimeOnly(8, 30))
            .AddMinutes(minutes);
        return day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(-1),
            DayOfWeek.Sunday => day.AddDays(1),
            _ => day,
        };
    }

    public static byte[] Table(IEnumerable<Submission> submissions)
    {
        var lines = submissions
            .OrderBy(file => file.Received)
            .ThenBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => Line(file.Path, file.Received));
        return Encoding.UTF8.GetBytes(
            string.Concat(["file;received\n", Line(Passport, At(2024, 3, 25, 10, 0)), .. lines])
        );
    }

    private static string Line(string path, DateTime received) =>
        $"{path};{received.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}\n";

    private static DateTime At(int year, int month, int day, int hour, int minute) =>
        new(year, month, day, hour, minute, 0, DateTimeKind.Unspecified);
}
