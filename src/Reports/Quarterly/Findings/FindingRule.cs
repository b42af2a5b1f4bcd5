using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Reports.Quarterly.Highlights;

namespace QualityMonitor.Reports.Quarterly.Findings;

/// <summary>
/// Chooses what a head must be told of the indicators, from codes alone: every failure, then what is at risk, one good
/// thing last. Zones, silent schools and what they would turn, and verdicts on words alone have places of their own in
/// the letter. Pure.
/// </summary>
public static class FindingRule
{
    /// <summary>Failures with a statement each; the others are named in one line.</summary>
    public const int MostMissed = 3;

    /// <summary>More is not read.</summary>
    public const int Most = 5;

    private static readonly News[] Elsewhere =
    [
        News.Missed,
        News.MoreMissed,
        News.RedZone,
        News.AtRisk,
        News.Declared,
        News.NotSubmitted,
        News.Achieved,
    ];

    public static IReadOnlyList<HeadlineChoice> Of(QuarterlyReport report)
    {
        HeadlineChoice[] good = HeadlineRule.Achieved(report.Rows) is { } best
            ? [new HeadlineChoice(News.Achieved, [best])]
            : [];
        var bad = Missed(report.Rows).Concat(AtRisk(report.Rows)).ToList();
        var room = Math.Max(0, Most - good.Length - bad.Count(static one => one.News != News.MoreMissed));
        var others = HeadlineRule
            .Doubts(report)
            .Where(static one => !Elsewhere.Contains(one.News))
            .Select(static one => one with { Rows = [.. one.Rows.Where(static row => !Doubts.IsFallen(row))] })
            .Where(static one => one.Rows.Count > 0 || one.News == News.TerritoriesBehind)
            .ToList();
        // Of a region it is the first question, whatever else there is to say.
        var territories = others.Where(static one => one.News == News.TerritoriesBehind);
        return [.. bad, .. territories, .. others.Except(territories).Take(room), .. good];
    }

    private static IEnumerable<HeadlineChoice> Missed(IReadOnlyList<IndicatorRow> rows)
    {
        var missed = HeadlineRule.Missed(rows);
        foreach (var row in missed.Take(MostMissed))
            yield return new HeadlineChoice(News.Missed, [row]);
        if (missed.Count > MostMissed)
            yield return new HeadlineChoice(News.MoreMissed, [.. missed.Skip(MostMissed)]);
    }

    /// <summary>The farthest from its plan leads; the others are named beside it.</summary>
    private static IEnumerable<HeadlineChoice> AtRisk(IReadOnlyList<IndicatorRow> rows)
    {
        var risks = rows.Where(static row => row.Status == Status.AtRisk)
            .OrderBy(static row => row.Degree ?? 0)
            .ToList();
        if (risks.Count > 0)
            yield return new HeadlineChoice(News.AtRisk, risks);
    }
}
