using System.Globalization;
using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Quarterly.Making;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Configuration.Shape;
using QualityMonitor.Worker.Schedules;

namespace QualityMonitor.Worker.Runs;

/// <summary>When the settings ask for the reports of each kind.</summary>
internal sealed class ReportSchedule(
    ReportKinds kinds,
    Settings settings,
    ProductionCalendar calendar,
    TimeZoneInfo zone
)
{
    public const string Quarterly = QuarterlyKind.Kind;

    /// <summary>Every kind; without firings where it is off.</summary>
    public IReadOnlyList<(IReportKind Kind, Firings? Firings)> All { get; } =
    [
        .. kinds.All.Select(kind =>
            (
                kind,
                Written(settings.Schedule, kind.Code) is { Length: > 0 } written
                    ? new Firings(written, zone, calendar)
                    : null
            )
        ),
    ];

    /// <summary>Kinds that the settings give a time and the program does not have, or that have theirs elsewhere.</summary>
    public IEnumerable<SettingProblem> Problems()
    {
        var known = kinds.All.Where(static kind => kind.Code != Quarterly).Select(static kind => kind.Code).ToList();
        var told = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, one) in settings.Schedule.Reports.Index())
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"Schedule:Reports:{index}:Kind");
            if (string.Equals(one.Kind, Quarterly, StringComparison.OrdinalIgnoreCase))
                yield return SettingProblems.Unusable(
                    key,
                    one.Kind,
                    "время квартального отчёта задаёт Schedule:Report",
                    "один из видов: " + string.Join(", ", known)
                );
            else if (!known.Contains(one.Kind, StringComparer.OrdinalIgnoreCase))
                yield return SettingProblems.Unusable(
                    key,
                    one.Kind,
                    "отчёта такого вида нет",
                    "один из видов: " + string.Join(", ", known)
                );
            else if (!told.Add(one.Kind))
                yield return SettingProblems.Unusable(key, one.Kind, "вид назван дважды", "у каждого вида одно время");
        }
    }

    private static string Written(ScheduleSettings schedule, string kind) =>
        kind == Quarterly
            ? schedule.Report
            : schedule.Reports.Find(one => string.Equals(one.Kind, kind, StringComparison.OrdinalIgnoreCase))?.At ?? "";
}
