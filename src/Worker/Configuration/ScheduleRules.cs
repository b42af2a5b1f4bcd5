using QualityMonitor.Worker.Configuration.Shape;
using Quartz;

namespace QualityMonitor.Worker.Configuration;

/// <summary>A cron expression must be one, and must fire at some time: a job that never does is a mistake.</summary>
internal static class ScheduleRules
{
    private const string Expected =
        "выражение cron из шести полей, например 0 0/15 * * * ? (каждые 15 минут), или пусто";

    public static IEnumerable<SettingProblem> Of(ScheduleSettings schedule, DateTimeOffset now) =>
        new (string Key, string Cron)[]
        {
            ("Collect", schedule.Collect),
            ("Report", schedule.Report),
            ("Remind", schedule.Remind),
            ("Deliver", schedule.Deliver),
            ("Backup", schedule.Backup),
            ("Verify", schedule.Verify),
        }
            .Concat(schedule.Reports.Select(static (one, index) => (Key: $"Reports:{index}:At", Cron: one.At)))
            .Where(static job => job.Cron.Length > 0)
            .Select(job => WhyNot($"Schedule:{job.Key}", job.Cron, now))
            .OfType<SettingProblem>();

    private static SettingProblem? WhyNot(string key, string cron, DateTimeOffset now)
    {
        if (!CronExpression.TryParse(cron, out var expression))
            return SettingProblems.BadValue(key, cron, Expected);
        return expression!.GetNextValidTimeAfter(now) is null
            ? SettingProblems.Unusable(key, cron, "такой день больше не наступит", Expected)
            : null;
    }
}
