using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Indicators.Roadmap;

/// <summary>
/// Judges an activity for a report's period: what was due in it, by what was reported of it. A day after the report's
/// day, or a quarter later, the answer for the period is the same unless somebody has reported something new. Pure and
/// total.
/// </summary>
public static class ActivityJudge
{
    /// <param name="due">From <see cref="DueDates"/>, in order; an activity that comes back has several.</param>
    /// <param name="reported">All that was reported of it.</param>
    /// <param name="report">The period reported on. Of several due days in it each is judged, and the activity stands
    /// as the worst of those that have come. Without one in it, the last day before it counts, else the next after
    /// it.</param>
    /// <param name="today">Day of judging; what comes after the period's end is not overdue in its report.</param>
    public static ActivityVerdict Judge(IReadOnlyList<DateOnly> due, Reported reported, Period report, DateOnly today)
    {
        var asOf = today > report.End ? report.End.AddDays(1) : today;
        if (due.Count == 0)
            return DueDayJudge.Judge(null, reported.Best, asOf);

        var within = due.Where(report.Contains).ToList();
        var days = within.Count > 0 ? within : [Nearest(due, reported, report)];
        var judged = days.ConvertAll(day => DueDayJudge.Judge(day, reported.Of(day, due, asOf), asOf));
        var worst = judged.MinBy(static one => Rank(one.Status))!;
        return judged.Count == 1
            ? worst
            : worst with
            {
                Days = judged.ConvertAll(static one => new DueDay(one.Due!.Value, one.Status)),
            };
    }

    /// <summary>
    /// No day falls into the period: the last before it, or a later one that was already answered for; else the next.
    /// </summary>
    private static DateOnly Nearest(IReadOnlyList<DateOnly> due, Reported reported, Period report)
    {
        var before = due.Where(day => day < report.Start).Select(static day => (DateOnly?)day).LastOrDefault();
        var answered = reported
            .DaysAnsweredBy(report.End, due)
            .Where(day => before is null || day > before)
            .Select(static day => (DateOnly?)day)
            .Max();
        return answered ?? before ?? due[0];
    }

    private static int Rank(ActivityStatus status) =>
        status switch
        {
            ActivityStatus.Overdue => 0,
            ActivityStatus.Partly => 1,
            ActivityStatus.Late => 2,
            ActivityStatus.Done => 3,
            ActivityStatus.OnTime => 4,
            _ => 5,
        };
}
