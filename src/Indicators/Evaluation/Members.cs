using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Evaluation;

/// <summary>Whose figures make up the figure of an organisation.</summary>
internal sealed class Members(ProgrammeDefinition programme, EnteredFacts entered)
{
    private readonly OrganisationTree tree = new(programme.Organisations);

    // What towns gave is taken together again by their region and by the country; kept while one indicator is asked for.
    private readonly Dictionary<string, List<KeyValuePair<string, Fact?>>> below = new(StringComparer.Ordinal);
    private (string Indicator, Period Period)? asked;

    /// <summary>
    /// Only figures of the owner and of what is below it are made. Of a region above the owner the passport knows but one municipality,
    /// so its figure is only ever entered.
    /// </summary>
    public bool IsRolledUp(IndicatorDefinition indicator, string organisation) =>
        indicator.RollUp is RollUp.Sum or RollUp.Ratio or RollUp.WeightedMean
        && (tree.Find(organisation)?.Level ?? OrganisationLevel.Municipality) > indicator.Level
        && (organisation == programme.OwnerCode || tree.Above(organisation).Any(one => one.Code == programme.OwnerCode));

    /// <summary>
    /// The organisations of the indicator's level with what they gave; for one between, whose own ones gave nothing, its entered figure stands in.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, Fact?>> Of(IndicatorDefinition indicator, string organisation, Period period)
    {
        if (asked != (indicator.Code, period))
        {
            asked = (indicator.Code, period);
            below.Clear();
        }

        return Below(indicator, organisation, period);
    }

    private List<KeyValuePair<string, Fact?>> Below(IndicatorDefinition indicator, string organisation, Period period)
    {
        if (below.TryGetValue(organisation, out var found))
            return found;

        found = [];
        foreach (var one in Children(indicator, organisation))
        {
            if (one.Level == indicator.Level)
                found.Add(KeyValuePair.Create(one.Code, entered.Find(indicator.Code, one.Code, period)));
            else if (one.Level > indicator.Level)
                found.AddRange(Between(indicator, one.Code, period));
        }

        below.Add(organisation, found);
        return found;
    }

    private List<KeyValuePair<string, Fact?>> Between(IndicatorDefinition indicator, string organisation, Period period)
    {
        var found = Below(indicator, organisation, period);
        return entered.Find(indicator.Code, organisation, period) is { } own && found.TrueForAll(static one => one.Value is null)
            ? [KeyValuePair.Create<string, Fact?>(organisation, own)]
            : found;
    }

    /// <summary>A passport that leaves the column «Входит в» empty for its owner's schools means all its schools.</summary>
    private IEnumerable<Organisation> Children(IndicatorDefinition indicator, string organisation) =>
        organisation == programme.OwnerCode && !tree.Children(organisation).Any()
            ? programme.Organisations.Where(one => one.Level == indicator.Level)
            : tree.Children(organisation);
}
