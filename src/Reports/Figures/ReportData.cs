using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Figures;

/// <summary>All a report is made of, as the store knew it at the cut-off.</summary>
/// <param name="EarlierPlans">As they held at the end of the previous period: what that period was judged with.</param>
internal sealed record ReportData(
    ProgrammeDefinition Programme,
    Period Period,
    DateTimeOffset CutOff,
    FactBook Facts,
    PlanBook Plans,
    PlanBook EarlierPlans,
    IReadOnlyList<DataIssue> Issues,
    IReadOnlyList<RoadmapActivity> Activities,
    IReadOnlyList<RiskMark> Risks
)
{
    private readonly PrintedNames names = new(Programme, new OrganisationTree(Programme.Organisations));

    /// <summary>The day of judging, by the clock of the cut-off.</summary>
    public DateOnly Today => DateOnly.FromDateTime(CutOff.DateTime);

    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(CutOff.Offset).DateTime);

    /// <summary>
    /// The value that was sent and is no figure, with its place; null where none was refused or a figure
    /// counts.
    /// </summary>
    public RefusedValue? Refused(string indicator, string organisation, Period period)
    {
        if (
            Facts.Find(indicator, organisation, period) is not null
            || Issues.FirstOrDefault(one =>
                one.Severity == Severity.Error
                && one.IndicatorCode == indicator
                && one.OrganisationCode == organisation
                && one.PeriodCode == period.Code
            )
                is not { } issue
        )
            return null;

        return new RefusedValue(issue.FullMessage, issue.FileName, issue.SheetName, issue.Row, issue.Column);
    }

    public OrganisationTree Tree { get; } = new(Programme.Organisations);

    /// <summary>Schools that answer to the programme's owner, in the passport's order.</summary>
    public IReadOnlyList<Organisation> Schools { get; } = Programme.Schools();

    public string NameOf(string organisationCode) => names.Of(organisationCode);
}
