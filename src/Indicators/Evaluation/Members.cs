using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Evaluation;

/// <summary>Whose figures make up the figure of an organisation.</summary>
internal sealed class Members(ProgrammeDefinition programme, EnteredFacts entered)
{
    private readonly OrganisationTree tree = new(programme.Organisations);

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
    public List<KeyValuePair<string, Fact?>> Of(IndicatorDefinition indicator, string organisation, Period period)
    {
        var found = new List<KeyValuePair<string, Fact?>>();
        AddBelow(indicator, organisation, period, found);
        return found;
    }

    private void AddBelow(IndicatorDefinition indicator, string organisation, Period period, List<KeyValuePair<string, Fact?>> found)
    {
        // A passport that leaves the column «Входит в» empty for its owner's schools means all its schools.
        var below = organisation == programme.OwnerCode && !tree.Children(organisation).Any()
            ? programme.Organisations.Where(one => one.Level == indicator.Level)
            : tree.Children(organisation);
        foreach (var one in below)
        {
            if (one.Level == indicator.Level)
                found.Add(KeyValuePair.Create(one.Code, entered.Find(indicator.Code, one.Code, period)));
            else if (one.Level > indicator.Level)
                AddBetween(indicator, one.Code, period, found);
        }
    }

    private void AddBetween(IndicatorDefinition indicator, string organisation, Period period, List<KeyValuePair<string, Fact?>> found)
    {
        var start = found.Count;
        AddBelow(indicator, organisation, period, found);
        if (entered.Find(indicator.Code, organisation, period) is not { } own || found.FindIndex(start, static one => one.Value is not null) >= 0)
            return;

        found.RemoveRange(start, found.Count - start);
        found.Add(KeyValuePair.Create<string, Fact?>(organisation, own));
    }
}
