using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Periods;
using Quartz;

namespace QualityMonitor.Worker.Runs;

/// <summary>When a cron expression fires, in the zone of the settings.</summary>
internal sealed class Firings(string cron, TimeZoneInfo zone)
{
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

    private readonly CronExpression? expression = cron.Length == 0 ? null : new CronExpression(cron, zone);

    /// <summary>Null when it never fires again.</summary>
    public DateTimeOffset? Next(DateTimeOffset after) => Local(expression?.GetNextValidTimeAfter(after));

    /// <summary>The latest firing up to <paramref name="until"/>, itself included; null when there is none since
    /// <paramref name="from"/>.</summary>
    public DateTimeOffset? Latest(DateTimeOffset from, DateTimeOffset until)
    {
        if (expression is null || until < from)
            return null;

        foreach (var stretch in Stretches)
        {
            var start = until - stretch > from ? until - stretch : from;
            DateTimeOffset? latest = null;

            // What comes "after" leaves out the moment itself.
            var next = expression.GetNextValidTimeAfter(start.AddSeconds(-1));
            for (; next is { } firing && firing <= until; next = expression.GetNextValidTimeAfter(firing))
            {
                if (firing >= from)
                    latest = firing;
            }

            if (latest is not null || start == from)
                return Local(latest);
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

    private DateTimeOffset? Local(DateTimeOffset? moment) =>
        moment is { } known ? TimeZoneInfo.ConvertTime(known, zone) : null;

    private DateTimeOffset Midnight(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }
}
