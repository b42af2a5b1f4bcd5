using System.Text.Json.Serialization;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Reports.Changes;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>
/// The quarterly monitoring report as data: everything the mail, its text and its workbook show, already judged: codes,
/// numbers, days, and texts that somebody else wrote. Our words are made of it when a page is. It holds no moment but
/// the cut-off day. <see cref="ReportJson"/> writes it; what of it makes a corrected edition stands
/// in <see cref="Quarterly.Changes.ReportPoints"/> alone.
/// </summary>
/// <param name="Document">The act that approved the programme; empty when not given.</param>
/// <param name="PreviousCode">The period that "slipped" speaks of; null when there is none.</param>
/// <param name="CutOff">The data are those known on this day.</param>
/// <param name="Progress">Null when nothing was judged in both periods.</param>
/// <param name="Completeness">Null when schools are not asked for figures.</param>
/// <param name="Roadmap">Null when the programme has none.</param>
/// <param name="Files">Every file a figure comes from, numbered from 1: Ф1, Ф2 …</param>
public sealed record QuarterlyReport(
    string ProgrammeCode,
    string ProgrammeName,
    string Document,
    string OwnerName,
    string PeriodCode,
    string? PreviousCode,
    DateOnly CutOff,
    StatusCounts Counts,
    MetProgress? Progress,
    IReadOnlyList<IndicatorRow> Rows,
    IReadOnlyList<School> Schools,
    Completeness? Completeness,
    IReadOnlyList<IssueFile> Issues,
    Roadmap? Roadmap,
    IReadOnlyList<RiskRow> Risks,
    IReadOnlyList<SourceFile> Files
)
{
    /// <summary>
    /// Written into every model since the second; an edition without it is of the first. The second kept sentences.
    /// </summary>
    public const int LatestFormat = 3;

    public int Format { get; init; } = LatestFormat;

    /// <summary>«IV квартал 2025».</summary>
    public string PeriodTitle => PeriodWords.Title(PeriodCode);

    public string? PreviousTitle => PreviousCode is { } code ? PeriodWords.Title(code) : null;

    /// <summary>
    /// What a corrected edition changes; null in a first one, empty where the edition before cannot be read any more.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Change>? Changes { get; init; }

    /// <summary>
    /// Sources that could not be read when the data were collected: what was sent through them is not in it. No datum of
    /// the report, and so no change.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<UnreadPlace>? Unread { get; init; }

    /// <summary>The schools that need help; null when the passport has nothing to find them by.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SupportSection? Support { get; init; }

    /// <summary>
    /// What lies between the programme's owner and the schools: the municipalities of a region; null when nothing does.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OrganisationLevel? Territories { get; init; }

    /// <summary>The municipality whose part it is; null: it is of the whole programme.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PartCode { get; init; }

    /// <summary>Whose words are meant in a workbook that comes back; empty: those of the programme's owner.</summary>
    [JsonIgnore]
    public string PartName => PartCode is null ? "" : OwnerName;

    /// <summary>Null where nobody wrote anything for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SaidWords? Said { get; init; }

    /// <summary>Null when the passport names no method.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EffectivenessSection? Effectiveness { get; init; }

    /// <summary>Figures of groups smaller than this are kept back; null where none had to be.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? SmallestGroup { get; init; }

    /// <summary>The tasks that its indicators are grouped by in a statement; null where the passport names none. No datum, and
    /// so no change.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ProgrammeTask>? Tasks { get; init; }

    /// <summary>Who signs the paper, as the passport names them; null where it names nobody. No datum, and so no
    /// change.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Signer>? Signers { get; init; }
}

/// <summary>Indicators by status; a declared one is met and counted again in <paramref name="Declared"/>.</summary>
public sealed record StatusCounts(
    int Met,
    int Missed,
    int AtRisk,
    int NotDue,
    int NoPlan,
    int NoFact,
    int Indeterminate,
    int Declared
)
{
    public int Total => Met + Missed + AtRisk + NotDue + NoPlan + NoFact + Indeterminate;

    /// <summary>Indicators with a plan that is due or behind: what «11 из 16» counts.</summary>
    public int Planned => Total - NoPlan;

    public static StatusCounts Of(IReadOnlyList<IndicatorRow> rows)
    {
        int Count(Status status) => rows.Count(row => row.Status == status);
        return new StatusCounts(
            Count(Status.Met),
            Count(Status.Missed),
            Count(Status.AtRisk),
            Count(Status.NotDue),
            Count(Status.NoPlan),
            Count(Status.NoFact),
            Count(Status.Indeterminate),
            rows.Count(row => row.Declared)
        );
    }
}

/// <summary>Indicators met then and now, among those judged in both periods: only these compare.</summary>
public sealed record MetProgress(int Of, int Before, int Now)
{
    /// <summary>The report before judged others as well: its own count is not <see cref="Before"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool LeavesOut { get; init; }
}

public sealed record School(string Code, string Name)
{
    /// <summary>The code of the owner's territory that it belongs to; null where it answers to the owner itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Territory { get; init; }
}
