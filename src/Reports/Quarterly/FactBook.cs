using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>
/// Facts by indicator, organisation and period. Breakdowns (by subject, by grade, by assessment) are figures of their
/// own, never added up.
/// </summary>
internal sealed class FactBook
{
    private readonly Dictionary<(string Indicator, string Organisation, Period Period), ObservedFact> facts = [];
    private readonly HashSet<(string Indicator, Period Period)> known = [];

    private readonly ILookup<(string Indicator, Period Period), ObservedFact> breakdowns;

    public FactBook(IReadOnlyList<ObservedFact> all)
    {
        All = all;
        breakdowns = all.Where(static fact => fact.Breakdown.Length > 0)
            .ToLookup(static fact => (fact.IndicatorCode, fact.Period));
        foreach (var fact in all.Where(static fact => fact.Breakdown.Length == 0))
        {
            facts[(fact.IndicatorCode, fact.OrganisationCode, fact.Period)] = fact;
            known.Add((fact.IndicatorCode, fact.Period));
        }
    }

    /// <summary>Every fact, breakdowns among them.</summary>
    public IReadOnlyList<ObservedFact> All { get; }

    public ObservedFact? Find(string indicator, string organisation, Period period) =>
        facts.GetValueOrDefault((indicator, organisation, period));

    /// <summary>By organisation as the store met them, then by breakdown.</summary>
    public IEnumerable<ObservedFact> Breakdowns(string indicator, Period period) => breakdowns[(indicator, period)];

    public bool Has(string indicator, Period period) => known.Contains((indicator, period));

    /// <summary>
    /// The nearest earlier period of the same kind with a fact; totals since the year began compare only with the same
    /// part of a year.
    /// </summary>
    public Period? NearestBefore(IndicatorDefinition indicator, Period period) =>
        known
            .Where(one =>
                one.Indicator == indicator.Code && one.Period.Kind == period.Kind && one.Period.End < period.Start
            )
            .Select(static one => one.Period)
            .Where(one => !ComparablePeriods.IsRunningTotal(indicator, period) || one.Start.Month == period.Start.Month)
            .MaxBy(static one => one.End);
}

/// <summary>Plan values by indicator, organisation and period.</summary>
internal sealed class PlanBook(IReadOnlyList<PlannedValue> all)
{
    private readonly Dictionary<(string, string, Period), PlannedValue> exact = all.ToDictionary(static plan =>
        (plan.IndicatorCode, plan.OrganisationCode, plan.Period)
    );

    /// <summary>
    /// The plan of exactly this period; else one given for a longer period around it: a bound for every year of the
    /// programme holds in each of them, any other is due at the end of its own period.
    /// </summary>
    public PlannedValue? Find(string indicator, string organisation, Period period)
    {
        if (exact.TryGetValue((indicator, organisation, period), out var plan))
            return plan;

        return all.Where(one =>
                one.IndicatorCode == indicator && one.OrganisationCode == organisation && one.Period.Contains(period)
            )
            .OrderBy(static one => one.Period.End.DayNumber - one.Period.Start.DayNumber)
            .FirstOrDefault();
    }

    public bool Has(string indicator, Period period) =>
        all.Any(one => one.IndicatorCode == indicator && one.Period == period);

    /// <summary>The plan's own date is later than the period's end: it cannot be missed yet.</summary>
    public static bool IsDueLater(PlannedValue plan, Period period) =>
        plan.Period.End > period.End && plan.Plan is not PlanValue.EachYear;
}
