using System.Globalization;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Worker.Configuration.Shape;
using QualityMonitor.Worker.Schedules;

namespace QualityMonitor.Worker.Configuration;

/// <summary>A schedule must be understood, and must fire at some time: a job that never does is a mistake.</summary>
internal static class ScheduleRules
{
    /// <summary>More firings a day than this are no days to be moved.</summary>
    private const int MostMoved = 24;

    /// <summary>The law is all that is known of the years to come.</summary>
    private static readonly ProductionCalendar Law = new([]);

    public static IEnumerable<SettingProblem> Of(ScheduleSettings schedule, DateTimeOffset now) =>
        from job in schedule.All
        let why = WhyNot(job.Written, job.IsReport, now)
        where why is not null
        select SettingProblems.Unusable(job.Key, job.Written, why.Sentence, why.Expected);

    private static Problem? WhyNot(string written, bool isReport, DateTimeOffset now)
    {
        var read = TimetableReader.Read(written);
        if (!read.IsOk)
            return read.Problem;
        if (read.Value.Crons.Count == 0)
            return null;

        var isMoved = read.Value.Days is DayRule.NextWorkingDay or DayRule.PreviousWorkingDay;
        if (isMoved && IsDense(read.Value with { Days = DayRule.AnyDay }, now))
            return TimetableMessages.TooOften();
        var firings = new Firings(read.Value, TimeZoneInfo.Utc, Law);
        return firings.Next(now) is null ? TimetableMessages.NeverFires()
            : isMoved && isReport ? WhyNotOfItsMonth(firings, now)
            : null;
    }

    private static bool IsDense(Timetable timetable, DateTimeOffset now)
    {
        var day = new Firings(timetable, TimeZoneInfo.Utc, Law).Coming(now).Take(MostMoved + 1).ToList();
        return day.Count > MostMoved && day[^1] - day[0] < TimeSpan.FromDays(1);
    }

    /// <summary>
    /// A report is of the last period that was over on the day of its firing: moved into another month it would be of
    /// another period, or of the same one twice. Seven years show every weekday on every date.
    /// </summary>
    private static Problem? WhyNotOfItsMonth(Firings firings, DateTimeOffset now)
    {
        for (
            var next = firings.NextMove(now);
            next is { } firing && firing.At < now.AddYears(7);
            next = firings.NextMove(firing.At)
        )
        {
            if (firing.Day.Month != firing.At.Month)
                return TimetableMessages.LeavesMonth(Text(firing.Day), Text(DateOnly.FromDateTime(firing.At.DateTime)));
        }

        return null;
    }

    private static string Text(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
