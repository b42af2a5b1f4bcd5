using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Quarterly.Making;
using QualityMonitor.Worker.Configuration;

namespace QualityMonitor.Worker.Runs;

/// <summary>When the settings ask for the reports of each kind.</summary>
internal sealed class ReportSchedule(ReportKinds kinds, Settings settings, TimeZoneInfo zone)
{
    public const string Quarterly = QuarterlyKind.Kind;

    /// <summary>Every kind; without firings where it is off.</summary>
    public IReadOnlyList<(IReportKind Kind, Firings? Firings)> All { get; } =
    [
        .. kinds.All.Select(kind =>
            (kind, CronOf(settings.Schedule, kind.Code) is { Length: > 0 } cron ? new Firings(cron, zone) : null)
        ),
    ];

    private static string CronOf(ScheduleSettings schedule, string kind) =>
        kind == Quarterly
            ? schedule.Report
            : schedule.Reports.Find(one => string.Equals(one.Kind, kind, StringComparison.OrdinalIgnoreCase))?.At ?? "";
}
