using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Reports.Quarterly.Findings;

/// <summary>How long an indicator has missed its plan.</summary>
/// <param name="Running">Periods missed one after the other, the judged one among them.</param>
/// <param name="MetBefore">Periods met one after the other just before; 0 where <paramref name="Running"/> is more than
/// one or nobody can tell.</param>
internal sealed record Misses(int Running, int MetBefore)
{
    /// <returns>Null where it is not missed.</returns>
    public static Misses? Of(IndicatorRow row)
    {
        if (row.Status != Status.Missed)
            return null;
        var points = row.Run?.Points ?? [];
        if (points.Count == 0 || points[^1].PeriodCode != row.PeriodCode)
            return new Misses(1, 0);

        var running = 1 + Before(points, points.Count - 1, isMet: false);
        return new Misses(running, running > 1 ? 0 : Before(points, points.Count - 1, isMet: true));
    }

    /// <summary>How many points in a row just before <paramref name="at"/> are judged so, without a gap.</summary>
    private static int Before(IReadOnlyList<RunPoint> points, int at, bool isMet)
    {
        var first = at;
        while (
            first > 0
            && points[first - 1].IsMet == isMet
            && !points[first].StartsAnew
            && Period.FromCode(points[first].PeriodCode) is { IsOk: true, Value: var period }
            && period.Previous()?.Code == points[first - 1].PeriodCode
        )
            first--;
        return at - first;
    }
}
