using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Timeline;

namespace QualityMonitor.Indicators.RollingUp;

/// <param name="Facts">Organisation code and its fact; null where nothing was submitted.</param>
/// <param name="HasStandIns">Some of them stand in for silent ones below, so that another indicator's members may be
/// others.</param>
internal sealed record MemberFacts(List<KeyValuePair<string, Fact?>> Facts, bool HasStandIns);

/// <summary>Whose figures make up the figure of an organisation: those that belonged to it in the figure's period.</summary>
internal sealed class Members(ProgrammeHistory history, EnteredFacts entered)
{
    // What towns gave is taken together again by their region and by the country; kept while one indicator is asked
    // for.
    private readonly Dictionary<string, MemberFacts> below = new(StringComparer.Ordinal);
    private (string Indicator, Period Period)? asked;

    // Of one indicator an organisation has about as many members as of the one before.
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>
    /// Only figures of the owner and of what is below it are made. Of a region above the owner the passport knows but
    /// one municipality, so its figure is only ever entered.
    /// </summary>
    public bool IsRolledUp(IndicatorDefinition indicator, string organisation, Period period)
    {
        if (indicator.RollUp is not (RollUp.Sum or RollUp.Ratio or RollUp.WeightedMean))
            return false;

        var (tree, owner) = (history.TreeAt(period), history.At(period).OwnerCode);
        return (tree.Find(organisation)?.Level ?? OrganisationLevel.Municipality) > indicator.Level
            && tree.IsWithin(organisation, owner);
    }

    /// <summary>
    /// The organisations of the indicator's level with what they gave; for one between, whose own ones gave nothing,
    /// its entered figure stands in.
    /// </summary>
    public MemberFacts Of(IndicatorDefinition indicator, string organisation, Period period)
    {
        if (asked != (indicator.Code, period))
        {
            asked = (indicator.Code, period);
            below.Clear();
        }

        return Below(indicator, organisation, period);
    }

    /// <summary>The codes of the organisations above, nearest first.</summary>
    public IEnumerable<string> Above(string organisation, Period period) =>
        history.TreeAt(period).Above(organisation).Select(static one => one.Code);

    private MemberFacts Below(IndicatorDefinition indicator, string organisation, Period period)
    {
        if (below.TryGetValue(organisation, out var found))
            return found;

        var (facts, hasStandIns) = (
            new List<KeyValuePair<string, Fact?>>(counts.GetValueOrDefault(organisation)),
            false
        );
        foreach (var one in Children(indicator, organisation, period))
        {
            if (one.Level == indicator.Level)
            {
                facts.Add(KeyValuePair.Create(one.Code, entered.Find(indicator.Code, one.Code, period)));
            }
            else if (one.Level > indicator.Level)
            {
                var between = Between(indicator, one.Code, period);
                facts.AddRange(between.Facts);
                hasStandIns |= between.HasStandIns;
            }
        }

        found = new MemberFacts(facts, hasStandIns);
        below.Add(organisation, found);
        counts[organisation] = facts.Count;
        return found;
    }

    private MemberFacts Between(IndicatorDefinition indicator, string organisation, Period period)
    {
        var found = Below(indicator, organisation, period);
        return
            entered.Find(indicator.Code, organisation, period) is { } own
            && found.Facts.TrueForAll(static one => one.Value is null)
            ? new MemberFacts([KeyValuePair.Create<string, Fact?>(organisation, own)], HasStandIns: true)
            : found;
    }

    /// <summary>
    /// A passport that leaves the column «Входит в» empty for its owner's schools means all its schools.
    /// </summary>
    private IEnumerable<Organisation> Children(IndicatorDefinition indicator, string organisation, Period period)
    {
        var (tree, programme) = (history.TreeAt(period), history.At(period));
        return
            organisation == programme.OwnerCode
            && programme.WholeOwnerCode is null
            && !tree.Children(organisation).Any()
            ? programme.Organisations.Where(one => one.Level == indicator.Level)
            : tree.Children(organisation);
    }
}
