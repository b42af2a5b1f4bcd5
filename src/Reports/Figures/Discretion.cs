using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Privacy;
using QualityMonitor.Indicators.RollingUp;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Figures;

/// <summary>
/// Which figures are not shown: asks <see cref="SmallGroups"/> of the figures of a period, the owner's, the ones it is
/// made of and the ones above it, each time as one whole.
/// </summary>
internal sealed class Discretion(ReportData data, LevelFigures figures)
{
    private readonly Dictionary<(string Indicator, Period Period), IReadOnlySet<string>> totals = [];
    private readonly Dictionary<
        (string Indicator, Period Period),
        IReadOnlySet<(string Organisation, string Breakdown)>
    > breakdowns = [];

    // A region has thousands of remarks and hundreds of thousands of figures.
    private readonly Dictionary<string, ILookup<string, ObservedFact>> ofIndicator = new(StringComparer.Ordinal);

    private SmallGroups Groups => data.Groups;

    /// <summary>Whether anything that was asked for so far is not shown.</summary>
    public bool HasHidden =>
        totals.Values.Any(static one => one.Count > 0) || breakdowns.Values.Any(static one => one.Count > 0);

    public bool Hides(IndicatorDefinition indicator, string organisation, Period period)
    {
        if (Groups.Smallest < 2)
            return false;
        var key = (indicator.Code, period);
        if (!totals.TryGetValue(key, out var kept))
            totals[key] = kept = Totals(data.RulesAt(indicator, period), period);
        return kept.Contains(organisation);
    }

    /// <summary>Whether the cell of a figure is not shown.</summary>
    public bool Hides(ObservedFact fact) =>
        Hides(fact.IndicatorCode, fact.OrganisationCode, fact.Period, fact.Breakdown);

    /// <param name="breakdown">Empty: the total.</param>
    public bool Hides(string indicator, string organisation, Period period, string breakdown)
    {
        if (Groups.Smallest < 2)
            return false;
        if (breakdown.Length == 0)
            return data.History.IndicatorAt(indicator, period) is { } known
                ? Hides(known, organisation, period)
                : Groups.IsSmall(data.Facts.Find(indicator, organisation, period)?.Fact);
        var key = (indicator, period);
        if (!breakdowns.TryGetValue(key, out var kept))
            breakdowns[key] = kept = Breakdowns(indicator, period);
        return kept.Contains((organisation, breakdown));
    }

    /// <summary>
    /// What is said of a place where a figure is hidden may quote it, a refused or an earlier one among them.
    /// </summary>
    public bool Hides(DataIssue issue) =>
        issue is { IndicatorCode: { } indicator, OrganisationCode: { } organisation }
        && Groups.Smallest >= 2
        && FactsOf(indicator)[organisation].Any(Hides);

    private ILookup<string, ObservedFact> FactsOf(string indicator)
    {
        if (!ofIndicator.TryGetValue(indicator, out var facts))
            ofIndicator[indicator] = facts = data
                .Facts.All.Where(fact => fact.IndicatorCode == indicator)
                .ToLookup(static fact => fact.OrganisationCode, StringComparer.Ordinal);
        return facts;
    }

    /// <summary>Two figures of those who gave both times, beside the figures of all: what is between them is a group.</summary>
    public bool TellsOfFew(IndicatorDefinition indicator, string organisation, Period now, Period then)
    {
        if (Groups.Smallest < 2)
            return false;
        var like = figures.Alike(indicator, organisation, now, then);
        return like.Common is not null
            && !(
                Groups.MayStandWith(figures.Of(indicator, organisation, now).Fact, like.Now)
                && Groups.MayStandWith(figures.Of(indicator, organisation, then).Fact, like.Then)
            );
    }

    /// <summary>Whether some figure that a verdict is told by is not shown.</summary>
    public bool HidesGrounds(IndicatorDefinition indicator, string organisation, Judged judged)
    {
        var grounds = judged.Verdict.Grounds;
        return judged.Now.IsKeptBack
            || grounds.Years.Any(year => Hides(indicator, organisation, year.Period))
            || (
                grounds.Clause is not null
                && (
                    HidesStep(indicator, organisation, judged, judged.Previous, judged.PreviousPeriod)
                    || HidesStep(indicator, organisation, judged, judged.Baseline, judged.BaselinePeriod)
                )
            );
    }

    /// <summary>One of two figures is not shown, or those of whom both speak would tell of the others.</summary>
    public bool HidesStep(
        IndicatorDefinition indicator,
        string organisation,
        Judged judged,
        Reading? then,
        Period? period
    ) =>
        judged.Now.IsKeptBack
        || then is { IsKeptBack: true }
        || (period is not null && TellsOfFew(indicator, organisation, judged.Period, period));

    private HashSet<string> Totals(IndicatorDefinition indicator, Period period)
    {
        if (!SpeaksOfGroups(indicator, period))
            return [];

        var tree = data.History.TreeAt(period);
        var owner = GroupOf(indicator, data.Programme.OwnerCode, period, tree);
        var kept = Groups.KeptBack(owner).ToHashSet(StringComparer.Ordinal);
        var own = figures.Of(indicator, owner.Code, period).Fact;
        foreach (var above in Beside.Higher(data))
        {
            var fact = figures.Of(indicator, above.Code, period).Fact;
            if (Groups.IsSmall(fact) || !Groups.MayStandWith(fact, own))
                kept.Add(above.Code);
        }

        return kept;
    }

    /// <summary>Counts of things have no size, and a region's are asked for by the hundred thousand.</summary>
    private bool SpeaksOfGroups(IndicatorDefinition indicator, Period period) =>
        indicator.WeightCode is not null
        || indicator.RollUp == RollUp.Formula
        || data.Facts.HasShares(indicator.Code, period);

    private Group GroupOf(IndicatorDefinition indicator, string code, Period period, OrganisationTree tree)
    {
        List<Group>? parts = null;
        foreach (var child in tree.Children(code))
            (parts ??= []).Add(GroupOf(indicator, child.Code, period, tree));
        var size = figures.SizeOf(indicator, code, period);
        // Of a school, and there are thousands, nobody asks whether it is printed as a total: nothing stands below.
        return parts is null
            ? new Group(code, HasFigure: false, size, [])
            : new Group(
                code,
                figures.Of(indicator, code, period).Fact is not (null or Fact.Missing or Fact.Declared),
                size,
                parts
            );
    }

    /// <summary>
    /// A table of organisations by breakdowns: a row adds up to its organisation's total and a column to its
    /// breakdown's, so both are looked at until nothing more is hidden.
    /// </summary>
    private HashSet<(string Organisation, string Breakdown)> Breakdowns(string indicator, Period period)
    {
        var cells = data.Facts.Breakdowns(indicator, period).ToList();
        var kept = new HashSet<(string, string)>();
        for (var before = -1; before < kept.Count; )
        {
            before = kept.Count;
            foreach (var row in cells.GroupBy(static one => one.OrganisationCode, StringComparer.Ordinal))
                Keep([.. row]);
            foreach (var column in cells.GroupBy(static one => one.Breakdown, StringComparer.Ordinal))
                Keep([.. column.Where(one => one.OrganisationCode != data.Programme.OwnerCode)]);
        }

        return kept;

        void Keep(List<ObservedFact> table)
        {
            // What another table hides is as good as small here: alone it could be worked out.
            var sizes = table.ConvertAll(one =>
                kept.Contains((one.OrganisationCode, one.Breakdown)) ? 1 : (one.Fact as Fact.Share)?.Denominator
            );
            foreach (var place in Groups.KeptBack(sizes, isTotalShown: true))
                kept.Add((table[place].OrganisationCode, table[place].Breakdown));
        }
    }
}
