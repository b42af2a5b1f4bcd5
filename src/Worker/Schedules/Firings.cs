using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Periods;
using Quartz;

namespace QualityMonitor.Worker.Schedules;

/// <summary>
/// When a schedule fires, in its own zone or that of the settings: by its cron expressions, moved to the working day
/// where the schedule says so.
/// </summary>
internal sealed class Firings
{
    /// <summary>Longer than any days off: a firing that is moved comes from no earlier.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(40);

    // A cron expression only looks forward: short stretches of the past first, so that one of every second is no toil.
    private static readonly TimeSpan[] Stretches =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromHours(1),
        TimeSpan.FromDays(1),
        TimeSpan.FromDays(8),
        TimeSpan.FromDays(32),
        TimeSpan.FromDays(100),
        TimeSpan.FromDays(400),
        TimeSpan.FromDays(4000),
    ];

    private readonly ProductionCalendar calendar;
    private readonly TimeZoneInfo zone;
    private readonly DayRule days;
    private readonly List<CronExpression> crons;

    /// <param name="written">As the settings say it; empty: it never fires.</param>
    /// <param name="zone">Of the settings.</param>
    /// <exception cref="InvalidOperationException">It cannot be read, which <see cref="TimetableReader"/> tells before
    /// anything asks.</exception>
    public Firings(string written, TimeZoneInfo zone, ProductionCalendar calendar)
        : this(TimetableReader.Read(written).Value, zone, calendar) { }

    public Firings(Timetable timetable, TimeZoneInfo zone, ProductionCalendar calendar)
    {
        this.calendar = calendar;
        this.zone = timetable.Zone ?? zone;
        days = timetable.Days;
        crons = [.. timetable.Crons.Select(cron => new CronExpression(cron, TimeZoneInfo.Utc))];
    }

    /// <summary>Null when it never fires again.</summary>
    public DateTimeOffset? Next(DateTimeOffset after) => NextMove(after)?.At;

    /// <summary>The coming ones.</summary>
    public IEnumerable<DateTimeOffset> Coming(DateTimeOffset after)
    {
        for (var next = Next(after); next is { } firing; next = Next(firing))
            yield return firing;
    }

    /// <summary>The next firing, and the day on which it would be without its rule for days off.</summary>
    public (DateOnly Day, DateTimeOffset At)? NextMove(DateTimeOffset after)
    {
        var next = NextByCron(days == DayRule.NextWorkingDay ? after - LongestRest : after);
        for (; next is { } firing; next = NextByCron(firing.At))
        {
            if (Moved(firing) is { } moved && moved > after)
                return (DateOnly.FromDateTime(firing.Wall), moved);
        }

        return null;
    }

    /// <summary>The latest firing up to <paramref name="until"/>, itself included; null when there is none since
    /// <paramref name="from"/>.</summary>
    public DateTimeOffset? Latest(DateTimeOffset from, DateTimeOffset until)
    {
        if (crons.Count == 0 || until < from)
            return null;

        foreach (var stretch in Stretches)
        {
            var start = until - stretch > from ? until - stretch : from;
            DateTimeOffset? latest = null;

            // What comes "after" leaves out the moment itself.
            var next = Next(start.AddSeconds(-1));
            for (; next is { } firing && firing <= until; next = Next(firing))
            {
                if (firing >= from)
                    latest = firing;
            }

            if (latest is not null || start == from)
                return latest;
        }

        return null;
    }

    /// <summary>The latest firing of each period's reports since <paramref name="from"/>, oldest first.</summary>
    public IEnumerable<ReportFiring> OfReports(Cadence cadence, DateTimeOffset from, DateTimeOffset until)
    {
        var period = Cadences.Around(cadence, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(from, zone).DateTime));
        for (; Midnight(period.Start) <= until; period = Cadences.Around(cadence, period.End.AddDays(1)))
        {
            var (opens, closes) = (Midnight(period.Start), Midnight(period.End.AddDays(1)).AddSeconds(-1));
            if (Latest(opens > from ? opens : from, closes < until ? closes : until) is { } firing)
                yield return ReportFiring.Of(firing, cadence);
        }
    }

    private Raw? NextByCron(DateTimeOffset after) =>
        crons.Select(cron => NextBy(cron, after)).OfType<Raw>().MinBy(static firing => firing.At);

    /// <summary>
    /// Cron is asked about the clock on the wall alone, and what it tells is a moment afterwards: given a zone that goes
    /// over to other rules, Quartz names the same moment for ever. An hour that comes twice fires in its first.
    /// </summary>
    private Raw? NextBy(CronExpression cron, DateTimeOffset after)
    {
        var wall = TimeZoneInfo.ConvertTime(after, zone).DateTime;
        while (cron.GetNextValidTimeAfter(new DateTimeOffset(wall, TimeSpan.Zero)) is { } next)
        {
            wall = next.UtcDateTime;
            var firing = LocalTimes.At(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall), zone);
            if (firing > after)
                return new Raw(wall, firing);
        }

        return null;
    }

    /// <returns>At the same time of the day that the calendar gives; null: on that day it does not fire.</returns>
    private DateTimeOffset? Moved(Raw firing) =>
        calendar.Due(DateOnly.FromDateTime(firing.Wall), days) is { } due
            ? LocalTimes.At(due, TimeOnly.FromDateTime(firing.Wall), zone)
            : null;

    private DateTimeOffset Midnight(DateOnly day) => LocalTimes.At(day, TimeOnly.MinValue, zone);

    /// <param name="Wall">What the schedule says.</param>
    /// <param name="At">The moment of it, whatever day it is.</param>
    private sealed record Raw(DateTime Wall, DateTimeOffset At);
}
