using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Indicators.Privacy;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Figures;

/// <summary>All a report is made of, as the store knew it at the cut-off.</summary>
/// <param name="History">What held when: comparisons look back, into the programme that this one goes on with as
/// well.</param>
/// <param name="EarlierPlans">As they held at the end of the previous period: what that period was judged with.</param>
internal sealed record ReportData(
    ProgrammeHistory History,
    Period Period,
    DateTimeOffset CutOff,
    FactBook Facts,
    PlanBook Plans,
    PlanBook EarlierPlans,
    ReportIssues Issues,
    IReadOnlyList<RoadmapActivity> Activities,
    IReadOnlyList<RiskMark> Risks
)
{
    private PrintedNames? names;

    /// <summary>Codes of those whose data a municipality's report rests on; null: the whole programme's.</summary>
    public IReadOnlySet<string>? Organisations { get; init; }

    /// <summary>The programme's own passports alone.</summary>
    public required ProgrammeHistory Own { get; init; }

    /// <summary>What people wrote for the reports, of all organisations that the report may speak of.</summary>
    public IReadOnlyList<StoredText> Texts { get; init; } = [];

    /// <summary>Of the programme as a whole, whatever part the report is of.</summary>
    public required string WholeOwner { get; init; }

    /// <summary>The plans of every period that a run of figures covers, each as it held at that period's end.</summary>
    public required IReadOnlyDictionary<Period, PlanBook> PlansThen { get; init; }

    /// <summary>What came of schools and counts for nothing.</summary>
    public IReadOnlyList<SchoolClaim> Claims { get; init; } = [];

    /// <summary>The programme as it held in the report's period: whom and what the report is about.</summary>
    public ProgrammeDefinition Programme { get; } = History.At(Period);

    /// <summary>
    /// The policies of the report's period as the whole programme understands them, names above all; lists name the
    /// report's own schools alone.
    /// </summary>
    public required Policy Policy { get; init; }

    /// <summary>
    /// Whose level is a school's district: its municipality, also where the report is a region's; else the owner.
    /// </summary>
    public string DistrictOf(string school) =>
        Tree.Above(school).FirstOrDefault(static one => one.Level == OrganisationLevel.Municipality)?.Code
        ?? Programme.OwnerCode;

    /// <summary>The smallest groups that are shown to whoever reads what is made of these data.</summary>
    public SmallGroups Groups { get; init; } = SmallGroups.Default;

    /// <summary>The day of judging, by the clock of the cut-off.</summary>
    public DateOnly Today => DateOnly.FromDateTime(CutOff.DateTime);

    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(CutOff.Offset).DateTime);

    /// <summary>
    /// The value that was sent and is no figure, with its place; null where none was refused or a figure
    /// counts.
    /// </summary>
    /// <param name="discretion">Of these data: a value may be quoted that is not shown.</param>
    public RefusedValue? Refused(string indicator, string organisation, Period period, Discretion discretion)
    {
        if (
            Facts.Find(indicator, organisation, period) is not null
            || Issues.All.FirstOrDefault(one =>
                one.Severity == Severity.Error
                && one.IndicatorCode == indicator
                && one.OrganisationCode == organisation
                && one.PeriodCode == period.Code
            )
                is not { } issue
        )
            return null;

        return new RefusedValue(
            KeptBack.Message(issue, discretion),
            issue.FileName,
            issue.SheetName,
            issue.Row,
            issue.Column
        );
    }

    /// <summary>The definition that a figure of a period is printed and judged by.</summary>
    public IndicatorDefinition RulesAt(IndicatorDefinition indicator, Period period) =>
        History.IndicatorAt(indicator.Code, period) ?? indicator;

    /// <summary>Whether the series goes on from a period to the report's: a verdict of the one says something of the
    /// other.</summary>
    public bool GoesOn(IndicatorDefinition indicator, Period since) =>
        SeriesBreak.Between(RulesAt(indicator, since), indicator) is null;

    /// <summary>
    /// The same with one breakdown of an indicator, as an organisation and those above it gave it, in the place of the
    /// totals: a breakdown is entered and never added up; of a formula it is computed of its parts' breakdowns of that
    /// name. A plan is asked of a breakdown where it is a level; a count planned for the whole is not.
    /// </summary>
    public ReportData OfBreakdown(IndicatorDefinition indicator, string organisation, string breakdown)
    {
        var whose = Tree.Above(organisation)
            .Concat(Beside.Higher(this))
            .Select(static one => one.Code)
            .ToHashSet(StringComparer.Ordinal);
        whose.Add(organisation);
        var behind = Behind(indicator);
        return this with
        {
            Facts = new FactBook([
                .. Facts
                    .All.Where(fact =>
                        behind.Contains(fact.IndicatorCode)
                        && fact.Breakdown == breakdown
                        && whose.Contains(fact.OrganisationCode)
                    )
                    .Select(static fact => fact with { Breakdown = "" }),
            ]),
            Plans = Levels.IsLevel(indicator) ? Plans : new PlanBook([]),
            EarlierPlans = Levels.IsLevel(indicator) ? EarlierPlans : new PlanBook([]),
        };
    }

    /// <summary>
    /// What an organisation gave itself: a breakdown of one of its members must not pass for its own.
    /// </summary>
    public ReportData Alone(string organisation) =>
        this with
        {
            Facts = new FactBook([.. Facts.All.Where(fact => fact.OrganisationCode == organisation)]),
        };

    /// <summary>The codes of an indicator and, where it is computed, of all that it is computed of.</summary>
    public IReadOnlySet<string> Behind(IndicatorDefinition indicator)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        Add(indicator);
        return codes;

        void Add(IndicatorDefinition one)
        {
            if (!codes.Add(one.Code) || one.Formula is not { } formula)
                return;
            foreach (var part in formula.References())
            {
                if (Programme.Indicators.FirstOrDefault(other => other.Code == part.Code) is { } known)
                    Add(known);
            }
        }
    }

    public OrganisationTree Tree { get; } = History.TreeAt(Period);

    /// <summary>Schools that answer to the programme's owner, in the passport's order.</summary>
    public IReadOnlyList<Organisation> Schools { get; } = History.At(Period).Schools();

    /// <summary>As it was called in the report's period.</summary>
    public string NameOf(string organisationCode) =>
        (names ??= new PrintedNames(Programme, Tree, History.Everyone())).Of(organisationCode);
}
