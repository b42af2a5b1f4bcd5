using QualityMonitor.Indicators.Identification;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.SchoolSheets.Building;

/// <summary>The zone of one school, and how far it is to the next better one.</summary>
internal static class SheetZoneBuilder
{
    public static SheetZone? Of(SheetDesk desk, string school, Strangers strangers)
    {
        if (
            desk.Support is not { HasCriteria: true } support
            || support.Schools.FirstOrDefault(one => one.Code == school) is not { } own
        )
            return null;

        var criteria = own.Criteria.Select(line => Criterion(desk, line, school, support.Year, strangers)).ToList();
        var (better, toDrop) = Way(own.Zone, criteria, desk.Policy.Zones);
        return new SheetZone(
            support.Year,
            own.Zone,
            own.IsCertain,
            1 + (own.Earlier ?? []).TakeWhile(one => one.Zone == own.Zone).Count(),
            better,
            toDrop,
            criteria
        );
    }

    private static SheetCriterion Criterion(
        SheetDesk desk,
        CriterionLine line,
        string school,
        int year,
        Strangers strangers
    )
    {
        var indicator = desk.Data.Programme.Indicators.FirstOrDefault(one => one.Code == line.Rule.Indicator);
        return new SheetCriterion(
            line.Code,
            strangers.Quoted(Words.Tidy(line.Name)),
            Words.Tidy(indicator?.Name ?? ""),
            line.Applies,
            desk.Policy.Criteria.FirstOrDefault(one => one.Code == line.Code)?.IsDecisive == true,
            line.Rule is CriterionRule.Threshold { AgainstMunicipality: true },
            line.Applies == true
                ? CriterionStep.Of(line.Rule, desk.Criteria.Set.Total(line.Rule.Indicator, school, year)?.Value)
                : null
        );
    }

    /// <summary>A decisive criterion must go whatever the others say.</summary>
    private static (Zone? Better, int ToDrop) Way(Zone zone, List<SheetCriterion> criteria, ZoneRule rule)
    {
        var applying = criteria.Count(static one => one.Applies == true);
        return zone switch
        {
            Zone.Red when applying >= rule.RedFrom => (
                rule.RedFrom > rule.RiskFrom ? Zone.Risk : Zone.Green,
                applying - rule.RedFrom + 1
            ),
            Zone.Red => (applying > rule.RiskFrom ? Zone.Risk : Zone.Green, 1),
            Zone.Risk => (Zone.Green, applying - rule.RiskFrom + 1),
            _ => (null, 0),
        };
    }
}
