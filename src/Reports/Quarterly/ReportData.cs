using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Quarterly;

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
    /// What keeps a value that was sent from being a figure, with its place; null where none was refused or a figure
    /// counts.
    /// </summary>
    public string? WhyRefused(string indicator, string organisation, Period period)
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

        var cell = issue is { SheetName: { } sheet, Row: { } row, Column: { } column }
            ? $", {sheet}!{SourceCell.ColumnName(column)}{row.ToString(System.Globalization.CultureInfo.InvariantCulture)}"
            : "";
        return $"значение не принято: {issue.FullMessage.TrimEnd('.')}, {issue.FileName}{cell}";
    }

    public OrganisationTree Tree { get; } = new(Programme.Organisations);

    /// <summary>Schools that answer to the programme's owner, in the passport's order.</summary>
    public IReadOnlyList<Organisation> Schools { get; } = Programme.Schools();

    public string NameOf(string organisationCode) => names.Of(organisationCode);
}

/// <summary>Reads the data of a report.</summary>
public sealed class ReportDataReader(
    ProgrammeReader programmes,
    ObservationReader facts,
    PlanValueReader plans,
    IssueReader issues,
    RoadmapReader roadmap
)
{
    /// <summary>Null when there is no such programme at the cut-off.</summary>
    internal async Task<ReportData?> ReadAsync(
        string programmeCode,
        Period period,
        Cutoff cutOff,
        CancellationToken cancellationToken
    )
    {
        if (await programmes.CurrentAsync(programmeCode, cutOff.AsOf, cancellationToken) is not { } programme)
            return null;

        // A plan lowered after the period's end does not change what the period was planned to give.
        var today = DateOnly.FromDateTime(cutOff.At.DateTime);
        var planDay = Min(today, period.End);
        return new ReportData(
            programme,
            period,
            cutOff.At,
            new FactBook(await facts.CurrentAsync(programmeCode, cutOff.AsOf, cancellationToken)),
            new PlanBook(await plans.CurrentAsync(programme, cutOff.AsOf, planDay, cancellationToken)),
            new PlanBook(
                await plans.CurrentAsync(
                    programme,
                    cutOff.AsOf,
                    Min(planDay, period.Previous()?.End ?? planDay),
                    cancellationToken
                )
            ),
            await issues.OpenAsync(programmeCode, cutOff.AsOf, cancellationToken),
            await roadmap.ActivitiesAsync(programmeCode, cutOff.AsOf, cancellationToken),
            Latest(await roadmap.RisksAsync(programmeCode, cutOff.AsOf, cancellationToken), period)
        );
    }

    private static DateOnly Min(DateOnly one, DateOnly other) => one < other ? one : other;

    /// <summary>
    /// Of marks that name a period those of the last one up to the report's, school by school; a mark without a period
    /// always holds.
    /// </summary>
    private static List<RiskMark> Latest(IReadOnlyList<RiskMark> marks, Period report)
    {
        var last = marks
            .Where(mark => mark.Period is { } period && period.Start <= report.End)
            .GroupBy(static mark => mark.OrganisationCode, StringComparer.Ordinal)
            .ToDictionary(
                static school => school.Key,
                static school => school.Max(static mark => mark.Period!.End),
                StringComparer.Ordinal
            );
        return
        [
            .. marks.Where(mark =>
                mark.Period is null || (last.TryGetValue(mark.OrganisationCode, out var end) && mark.Period.End == end)
            ),
        ];
    }
}
