using QualityMonitor.Indicators.Roadmap;

namespace QualityMonitor.Indicators.Risks;

/// <summary>One factor of one school with what is done against it.</summary>
/// <param name="Level">Null: the source names none.</param>
/// <param name="Activities">The anti-risk activities (антирисковые меры) of the school against this factor.</param>
public sealed record SchoolRisk(RiskFactor Factor, RiskLevel? Level, IReadOnlyList<ActivityVerdict> Activities)
{
    public int Done => Activities.Count(static one => one.Status == ActivityStatus.OnTime);

    /// <summary>
    /// Done in full and on time, every one of them; null without activities, for nothing was planned and nothing is
    /// proved.
    /// </summary>
    public bool? IsCounteracted => Activities.Count == 0 ? null : Done == Activities.Count;

    public int Overdue => Activities.Count(static one => one.Status == ActivityStatus.Overdue);

    /// <summary>One Russian sentence: «3 из 4 мер выполнено в полном объёме и в срок».</summary>
    public string Sentence => MeasuresText.Of(Done, Activities.Count, Overdue);
}

/// <summary>The risk profile of a school («500+»): factors that apply, the highest first.</summary>
public sealed record RiskProfile(string Organisation, IReadOnlyList<SchoolRisk> Risks)
{
    public static RiskProfile Of(string organisation, IEnumerable<SchoolRisk> risks) =>
        new(
            organisation,
            [
                .. risks
                    .OrderByDescending(static risk => risk.Level)
                    .ThenBy(static risk => risk.Factor.Code, StringComparer.Ordinal),
            ]
        );
}
