namespace QualityMonitor.Indicators.Identification;

/// <summary>Finds the zone of a school from what the criteria say of it.</summary>
public static class Zones
{
    /// <summary>
    /// Criteria without data count neither as applying nor as not: the zone is what holds whatever they would say.
    /// Where that is green only because data lack, the zone is unknown.
    /// </summary>
    public static SchoolZone Of(string organisation, int year, IReadOnlyList<CriterionVerdict> criteria, ZoneRule rule)
    {
        var (least, most) = (
            Count(criteria, static verdict => verdict.Applies == true, rule),
            Count(criteria, static verdict => verdict.Applies != false, rule)
        );
        var zone = least == Zone.Green && most != Zone.Green ? Zone.Unknown : least;
        return new SchoolZone(organisation, year, zone, least == most, criteria);
    }

    /// <summary>
    /// The criteria with another threshold for one of them; what does not compare with a threshold stays as it is.
    /// </summary>
    public static IReadOnlyList<Criterion> With(this IReadOnlyList<Criterion> criteria, string code, decimal bound) =>
        [
            .. criteria.Select(one =>
                one.Code == code && one.Rule is CriterionRule.Threshold rule
                    ? one with
                    {
                        Rule = rule with { Bound = bound },
                    }
                    : one
            ),
        ];

    private static Zone Count(
        IReadOnlyList<CriterionVerdict> criteria,
        Func<CriterionVerdict, bool> counts,
        ZoneRule rule
    )
    {
        var applying = criteria.Where(counts).ToList();
        return applying.Exists(static verdict => verdict.Criterion.IsDecisive) || applying.Count >= rule.RedFrom
                ? Zone.Red
            : applying.Count >= rule.RiskFrom ? Zone.Risk
            : Zone.Green;
    }
}
