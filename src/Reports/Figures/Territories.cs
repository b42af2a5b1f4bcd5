using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Reports.Quarterly;

namespace QualityMonitor.Reports.Figures;

/// <summary>
/// What lies directly below the owner and is no school: each is judged like the owner itself, with its own schools.
/// </summary>
internal sealed class Territories(ReportData data, Judge judge, FigureBuilder figures)
{
    private readonly List<Organisation> below =
    [
        .. data.Tree.Children(data.Programme.OwnerCode).Where(static one => one.Level > OrganisationLevel.School),
    ];

    /// <summary>Null when schools answer to the owner directly.</summary>
    public OrganisationLevel? Level => below.Count == 0 ? null : below.Max(static one => one.Level);

    /// <summary>The code of the one that a school belongs to; null for none.</summary>
    public string? Of(string school) =>
        data.Tree.Above(school).FirstOrDefault(above => below.Exists(one => one.Code == above.Code))?.Code;

    /// <summary>Null when no territory has the figure.</summary>
    public IReadOnlyList<TerritoryFigure>? Of(IndicatorDefinition indicator)
    {
        var found = below.Where(one => one.Level >= indicator.Level).Select(one => Figure(one, indicator)).ToList();
        return found.Exists(static one => one.Fact is not null) ? found : null;
    }

    private TerritoryFigure Figure(Organisation organisation, IndicatorDefinition indicator)
    {
        var judged = judge.Of(indicator, organisation.Code, data.Period);
        return new TerritoryFigure(
            organisation.Code,
            data.NameOf(organisation.Code),
            figures.Of(judged.Now, indicator, judged.Verdict.Status == Status.Met ? null : judged.Plan?.Plan),
            judged.Plan?.OrganisationCode == organisation.Code ? figures.Of(judged.Plan, indicator) : null,
            judged.Verdict.Status,
            judged.Now.RollUp is { } rollUp ? new TerritoryCoverage(rollUp.Used, rollUp.Of) : null
        );
    }
}
