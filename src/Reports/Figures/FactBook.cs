using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.RollingUp;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Figures;

/// <summary>
/// Facts by indicator, organisation and period. Breakdowns (by subject, by grade, by assessment) are figures of their
/// own, never added up.
/// </summary>
internal sealed class FactBook
{
    private readonly Dictionary<(string Indicator, Period Period), FactTable> tables = [];

    private readonly ILookup<(string Indicator, Period Period), ObservedFact> breakdowns;

    // One is asked of a thousand schools before the next: a table is found once, and then the school in it.
    private FactTable? asked;

    // Asked for where somebody is missing.
    private readonly Lazy<ILookup<(string Indicator, string Organisation), ObservedFact>> ofOrganisation;

    /// <param name="earlier">Of the programme before: what this one gives itself for the same goes first.</param>
    public static FactBook Of(IReadOnlyList<ObservedFact> own, IReadOnlyList<ObservedFact> earlier)
    {
        if (earlier.Count == 0)
            return new FactBook(own);
        var given = own.Select(Place).ToHashSet();
        return new FactBook([.. own, .. earlier.Where(one => !given.Contains(Place(one)))]);
    }

    public FactBook(IReadOnlyList<ObservedFact> all)
    {
        All = all;
        FirstDay = all.Count == 0 ? DateOnly.MaxValue : all.Min(static fact => fact.Period.Start);
        breakdowns = all.Where(static fact => fact.Breakdown.Length > 0)
            .ToLookup(static fact => (fact.IndicatorCode, fact.Period));
        ofOrganisation = new Lazy<ILookup<(string, string), ObservedFact>>(() =>
            all.Where(static fact => fact.Breakdown.Length == 0 && fact.Fact is not (Fact.Missing or Fact.Declared))
                .ToLookup(static fact => (fact.IndicatorCode, fact.OrganisationCode))
        );
        foreach (var fact in all.Where(static fact => fact.Breakdown.Length == 0))
        {
            if (Table(fact.IndicatorCode, fact.Period) is not { } table)
                tables.Add(
                    (fact.IndicatorCode, fact.Period),
                    asked = table = new FactTable(fact.IndicatorCode, fact.Period, asked?.Count ?? 0)
                );
            table.Add(fact);
        }
    }

    private FactTable? Table(string indicator, Period period)
    {
        if (asked is { } same && same.IsOf(indicator, period))
            return same;
        return tables.TryGetValue((indicator, period), out var found) ? asked = found : null;
    }

    private static (string, string, Period, string) Place(ObservedFact fact) =>
        (fact.IndicatorCode, fact.OrganisationCode, fact.Period, fact.Breakdown);

    /// <summary>Every fact, breakdowns among them.</summary>
    public IReadOnlyList<ObservedFact> All { get; }

    /// <summary>The first day that anything is known of.</summary>
    public DateOnly FirstDay { get; }

    public ObservedFact? Find(string indicator, string organisation, Period period) =>
        Table(indicator, period)?.Find(organisation);

    /// <summary>Whether somebody gave a share: where nobody did, no figure speaks of a group by itself.</summary>
    public bool HasShares(string indicator, Period period) => Table(indicator, period) is { HasShares: true };

    /// <summary>By organisation as the store met them, then by breakdown.</summary>
    public IEnumerable<ObservedFact> Breakdowns(string indicator, Period period) => breakdowns[(indicator, period)];

    public bool Has(string indicator, Period period) => Table(indicator, period) is not null;

    /// <summary>What an organisation itself gave last, before a period that it compares with.</summary>
    public EarlierFact? LastBefore(IndicatorDefinition indicator, string organisation, Period period) =>
        ofOrganisation
            .Value[(indicator.Code, organisation)]
            .Where(one => IsComparableBefore(indicator, one.Period, period))
            .MaxBy(static one => one.Period.End)
            is { } last
            ? new EarlierFact(last.Period, last.Fact)
            : null;

    private static bool IsComparableBefore(IndicatorDefinition indicator, Period one, Period period) =>
        one.Kind == period.Kind
        && one.End < period.Start
        && (!ComparablePeriods.IsRunningTotal(indicator, period) || one.Start.Month == period.Start.Month);

    /// <summary>
    /// The nearest earlier period of the same kind with a fact; totals since the year began compare only with the same
    /// part of a year.
    /// </summary>
    public Period? NearestBefore(IndicatorDefinition indicator, Period period) =>
        tables
            .Keys.Where(one => one.Indicator == indicator.Code && IsComparableBefore(indicator, one.Period, period))
            .Select(static one => one.Period)
            .MaxBy(static one => one.End);
}

/// <summary>What organisations gave of one indicator for one period.</summary>
/// <param name="organisations">About how many.</param>
internal sealed class FactTable(string indicator, Period period, int organisations)
{
    private readonly Dictionary<string, ObservedFact> facts = new(organisations, StringComparer.Ordinal);

    public int Count => facts.Count;

    public bool HasShares { get; private set; }

    public bool IsOf(string code, Period one) => indicator == code && period == one;

    /// <summary>Of two of one organisation the later counts.</summary>
    public void Add(ObservedFact fact)
    {
        facts[fact.OrganisationCode] = fact;
        HasShares |= fact.Fact is Fact.Share;
    }

    public ObservedFact? Find(string organisation) => facts.GetValueOrDefault(organisation);
}

/// <summary>Plan values by indicator, organisation and period.</summary>
internal sealed class PlanBook(IReadOnlyList<PlannedValue> all)
{
    private readonly Dictionary<(string, string, Period), PlannedValue> exact = all.ToDictionary(static plan =>
        (plan.IndicatorCode, plan.OrganisationCode, plan.Period)
    );

    private readonly ILookup<(string, string), PlannedValue> ofPlace = all.ToLookup(static plan =>
        (plan.IndicatorCode, plan.OrganisationCode)
    );

    /// <param name="earlier">Of the programme before: what this one plans itself for the same goes first.</param>
    public static IReadOnlyList<PlannedValue> Joined(IReadOnlyList<PlannedValue> own, IEnumerable<PlannedValue> earlier)
    {
        var given = own.Select(Place).ToHashSet();
        return [.. own, .. earlier.Where(one => !given.Contains(Place(one)))];
    }

    private static (string, string, Period) Place(PlannedValue plan) =>
        (plan.IndicatorCode, plan.OrganisationCode, plan.Period);

    /// <summary>
    /// The plan of exactly this period; else one given for a longer period around it: a bound for every year of the
    /// programme holds in each of them, any other is due at the end of its own period.
    /// </summary>
    public PlannedValue? Find(string indicator, string organisation, Period period)
    {
        if (exact.TryGetValue((indicator, organisation, period), out var plan))
            return plan;

        // A thousand schools have no plan of their own.
        var given = ofPlace[(indicator, organisation)];
        return !given.Any()
            ? null
            : given
                .Where(one => one.Period.Contains(period))
                .OrderBy(static one => one.Period.End.DayNumber - one.Period.Start.DayNumber)
                .FirstOrDefault();
    }

    /// <summary>The plans of later periods of the same kind, in their order.</summary>
    public IEnumerable<PlannedValue> After(string indicator, string organisation, Period period) =>
        ofPlace[(indicator, organisation)]
            .Where(one => one.Period.Kind == period.Kind && one.Period.Start > period.End)
            .OrderBy(static one => one.Period.Start);

    public bool Has(string indicator, Period period) =>
        all.Any(one => one.IndicatorCode == indicator && one.Period == period);

    /// <summary>The plan's own date is later than the period's end: it cannot be missed yet.</summary>
    public static bool IsDueLater(PlannedValue plan, Period period) =>
        plan.Period.End > period.End && plan.Plan is not PlanValue.EachYear;
}
