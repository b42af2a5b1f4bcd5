using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Indicators.OverTime;

namespace QualityMonitor.Reports.Quarterly.Highlights;

/// <summary>What a headline is about.</summary>
public enum News
{
    Missed,

    /// <summary>Missed as well, for which there is no line of their own.</summary>
    MoreMissed,
    RedZone,

    /// <summary>Municipalities of a region that are behind plans.</summary>
    TerritoriesBehind,

    /// <summary>Schools that missed a plan of their own.</summary>
    OwnPlans,

    /// <summary>Worse than the region or the country, though the plan is not missed.</summary>
    WorseThanAbove,
    AtRisk,
    Contradictory,

    /// <summary>Met in words alone.</summary>
    Declared,
    Unclear,
    NotSubmitted,

    /// <summary>Worse than before, though the plan is not missed.</summary>
    Slipped,
    WithoutFact,
    Achieved,
}

/// <param name="Rows">The indicators it is about; empty where it is about schools.</param>
public sealed record HeadlineChoice(News News, IReadOnlyList<IndicatorRow> Rows);

/// <summary>Chooses what a head must hear, from codes alone: the worst first, one good thing last. Pure.</summary>
public static class HeadlineRule
{
    /// <summary>More is not read.</summary>
    public const int Most = 6;

    public static IReadOnlyList<HeadlineChoice> Of(QuarterlyReport report)
    {
        var doubts = Doubts(report).ToList();
        var good = Achieved(report.Rows) is { } best ? [new HeadlineChoice(News.Achieved, [best])] : NoChoice;
        // What concerns single schools and the comparison with others must not be crowded out by what is missed.
        var first = doubts.Count(static one =>
            one.News is News.RedZone or News.TerritoriesBehind or News.OwnPlans or News.WorseThanAbove
        );
        var room = Most - good.Length - Math.Min(doubts.Count, Math.Max(2, first));
        return [.. Told(report.Rows, room).Concat(doubts).Take(Most - good.Length), .. good];
    }

    private static readonly HeadlineChoice[] NoChoice = [];

    /// <summary>
    /// What has just been lost is news, a fulfilled municipal task is half a comfort; then the farthest from its plan.
    /// </summary>
    internal static IReadOnlyList<IndicatorRow> Missed(IReadOnlyList<IndicatorRow> rows) =>
        [
            .. rows.Where(static row => row.Status == Status.Missed)
                .OrderBy(static row => row.HasLostPlan ? 0 : 1)
                .ThenBy(static row => row.TaskFulfilled == true ? 1 : 0)
                .ThenBy(static row => row.Degree ?? 0),
        ];

    private static IEnumerable<HeadlineChoice> Told(IReadOnlyList<IndicatorRow> rows, int room)
    {
        var missed = Missed(rows);
        var single = missed.Count > room ? room - 1 : missed.Count;
        foreach (var row in missed.Take(single))
            yield return new HeadlineChoice(News.Missed, [row]);
        if (missed.Count > single)
            yield return new HeadlineChoice(News.MoreMissed, [.. missed.Skip(single)]);
    }

    /// <summary>Everything that is no miss of the owner's but must not be taken for a success.</summary>
    internal static IEnumerable<HeadlineChoice> Doubts(QuarterlyReport report)
    {
        var rows = report.Rows;
        if (report.Support?.In(Zone.Red).Any() == true)
            yield return new HeadlineChoice(News.RedZone, []);
        if (TerritoryStanding.Of(report).Any(static one => one.Behind.Count > 0))
            yield return new HeadlineChoice(News.TerritoriesBehind, []);
        (News News, IEnumerable<IndicatorRow> Rows)[] found =
        [
            (News.OwnPlans, rows.Where(static row => row.MissedOwnPlans.Any())),
            (News.WorseThanAbove, rows.Where(static row => row.WorseThan.Any() && !row.NeedsAttention)),
            (News.AtRisk, Nearest(rows, Status.AtRisk, 0)),
            (News.Contradictory, rows.Where(static row => row.IsContradictory)),
            (News.Declared, rows.Where(static row => row.Declared && row.Status == Status.Met)),
            (News.Unclear, rows.Where(static row => row.Status == Status.Indeterminate)),
        ];
        foreach (var one in Filled(found))
            yield return one;
        if (report.Completeness is { IsOver: true, Silent.Count: > 0 })
            yield return new HeadlineChoice(News.NotSubmitted, []);
        found =
        [
            (
                News.Slipped,
                rows.Where(static row => row.HasSlipped && !row.NeedsAttention).OrderBy(static row => row.Degree ?? 1)
            ),
            (News.WithoutFact, rows.Where(static row => row.Status == Status.NoFact)),
        ];
        foreach (var one in Filled(found))
            yield return one;
    }

    private static IEnumerable<IndicatorRow> Nearest(
        IReadOnlyList<IndicatorRow> rows,
        Status status,
        decimal without
    ) => rows.Where(row => row.Status == status).OrderBy(row => row.Degree ?? without);

    private static IEnumerable<HeadlineChoice> Filled(IEnumerable<(News News, IEnumerable<IndicatorRow> Rows)> found) =>
        found.Select(static one => new HeadlineChoice(one.News, [.. one.Rows])).Where(static one => one.Rows.Count > 0);

    /// <summary>The best news: a plan met for the first time, else the largest improvement.</summary>
    internal static IndicatorRow? Achieved(IReadOnlyList<IndicatorRow> rows)
    {
        var met = rows.Where(static row =>
                row.Status is Status.Met or Status.NoPlan && !row.Declared && row.Movement is { Trend: Trend.Improved }
            )
            .ToList();
        return met.FirstOrDefault(static row => row.PreviousStatus == Status.Missed) ?? met.MaxBy(Improvement);
    }

    private static decimal Improvement(IndicatorRow row) =>
        row.Fact?.Value is { } now && row.Previous?.Value is { } then && then != 0 ? Math.Abs((now - then) / then) : 0;
}
