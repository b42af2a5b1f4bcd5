using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;

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

    /// <summary>The organisations of the indicator's level; for one between, whose own ones gave nothing, its entered figure stands in.</summary>
    public IEnumerable<string> Of(IndicatorDefinition indicator, string organisation, Period period)
    {
        var found = tree.Children(organisation).SelectMany(child =>
            child.Level > indicator.Level ? Below(indicator, child.Code, period) : child.Level == indicator.Level ? [child.Code] : Enumerable.Empty<string>());

        // A passport that leaves the column «Входит в» empty for its owner's schools means all its schools.
        return organisation == programme.OwnerCode && !tree.Children(organisation).Any()
            ? programme.Organisations.Where(one => one.Level == indicator.Level).Select(static one => one.Code)
            : found;
    }

    private IEnumerable<string> Below(IndicatorDefinition indicator, string organisation, Period period)
    {
        if (entered.Find(indicator.Code, organisation, period) is null)
            return Of(indicator, organisation, period);

        var members = Of(indicator, organisation, period).ToList();
        return members.TrueForAll(member => entered.Find(indicator.Code, member, period) is null) ? [organisation] : members;
    }
}
