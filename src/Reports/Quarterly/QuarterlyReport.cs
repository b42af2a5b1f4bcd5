using System.Text.Json.Serialization;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Judging;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>
/// The quarterly monitoring report as data: everything the mail, its text and its workbook show, already judged. It
/// holds no moment but the cut-off day. <see cref="ReportJson"/> writes it; what of it makes a corrected edition stands
/// in <see cref="Quarterly.Changes.ReportPoints"/> alone.
/// </summary>
/// <param name="Document">The act that approved the programme; empty when not given.</param>
/// <param name="PeriodTitle">«IV квартал 2025».</param>
/// <param name="PreviousTitle">The period that "slipped" speaks of; null when there is none.</param>
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
    string PeriodTitle,
    string? PreviousTitle,
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
    /// <summary>Written into every model since the second; an edition without it is of the first.</summary>
    public const int LatestFormat = 2;

    public int Format { get; init; } = LatestFormat;

    /// <summary>
    /// What a corrected edition changes; null in a first one, empty where the edition before cannot be read any more.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Change>? Changes { get; init; }

    /// <summary>The schools that need help; null when the passport has nothing to find them by.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SupportSection? Support { get; init; }

    /// <summary>
    /// What lies between the programme's owner and the schools: the municipalities of a region; null when nothing does.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OrganisationLevel? Territories { get; init; }

    /// <summary>Null when the passport names no method.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EffectivenessSection? Effectiveness { get; init; }
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
public sealed record MetProgress(int Of, int Before, int Now);

public enum Tone
{
    Good,
    Bad,
    Warning,
    Quiet,
}

public sealed record School(string Code, string Name);

/// <summary>A file that figures come from.</summary>
/// <param name="Number">From 1; printed as Ф1.</param>
/// <param name="ReceivedOn">Day of receipt by the clock of the report.</param>
public sealed record SourceFile(
    int Number,
    long SubmissionId,
    string FileName,
    string? Sender,
    DateOnly ReceivedOn,
    string ContentHash
);

/// <summary>A cell that a figure stands in.</summary>
/// <param name="File"><see cref="SourceFile.Number"/>.</param>
/// <param name="Cells">A1 notation; «C6, D6» when a share has its parts in two cells.</param>
/// <param name="OriginalText">The cell as it was written.</param>
public sealed record Origin(int File, string Sheet, string Cells, string OriginalText, string OrganisationCode);

/// <summary>A fact or a plan value with its cells. Its words are made when they are asked for.</summary>
/// <param name="Unit">The indicator's.</param>
/// <param name="Decimals">Digits after the comma that the passport asks for; null: as the source gave them.</param>
/// <param name="Origins">Never empty: a figure without a cell is not shown.</param>
public sealed record Figure(Unit Unit, int? Decimals, IReadOnlyList<Origin> Origins)
{
    /// <summary>Null in a plan value.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Fact? Fact { get; init; }

    /// <summary>Null in a fact.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlanValue? Plan { get; init; }

    /// <summary>The plan that a missed fact must not look equal to; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlanValue? Missed { get; init; }

    /// <summary>As people read it: «99,7 %».</summary>
    public string Text => FigureText.Of(this);

    /// <summary>What stands behind it: «946 из 949»; empty for none.</summary>
    public string Detail => FigureText.Detail(this);

    /// <summary>The number for a workbook: percent as 99.7; null where there is no single number.</summary>
    public decimal? Value =>
        Fact switch
        {
            Fact.Share share => Shares.Percent(share),
            Fact.Number number => number.Amount.Value,
            _ => Plan is { } plan ? FigureText.Number(plan) : null,
        };

    public decimal? Numerator => (Fact as Fact.Share)?.Numerator;

    public decimal? Denominator => (Fact as Fact.Share)?.Denominator;
}

/// <summary>A figure against the previous comparable period.</summary>
/// <param name="Text">«+0,3 п.п.», «−3 (−0,32 %)»; empty when it cannot be told.</param>
public sealed record Movement(Trend Trend, string Text, string Sentence)
{
    /// <summary>
    /// Over a part of the members, those that gave both times; the sentence has their figures, which are not those of
    /// the row.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsOfSome { get; init; }
}

/// <summary>How many schools are in a figure made of schools' figures, and who is not and why.</summary>
public sealed record Coverage(int Used, int Of, IReadOnlyList<AbsentSchool> Absent);

public sealed record AbsentSchool(string Name, string Reason);

/// <summary>One school's figure of an indicator.</summary>
/// <param name="Lacking">Whole units the school lacks to its part of the plan; null when nothing or unknown.</param>
public sealed record SchoolFigure(
    string Code,
    string Name,
    Figure? Fact,
    Figure? Plan,
    Status Status,
    decimal? Lacking
);

/// <summary>The figure of one territory of the owner's: of a municipality in a region's programme.</summary>
/// <param name="Plan">Its own; null where it is held against the owner's, or against none.</param>
/// <param name="Coverage">Null where the figure was entered as it is.</param>
public sealed record TerritoryFigure(
    string Code,
    string Name,
    Figure? Fact,
    Figure? Plan,
    Status Status,
    TerritoryCoverage? Coverage
);

/// <summary>How many schools are in a territory's figure, of how many.</summary>
public sealed record TerritoryCoverage(int Used, int Of);

/// <summary>The figure of a higher organisation beside the programme's.</summary>
/// <param name="Difference">Of the programme's figure against it: «лучше на 3,4 п.п.»; empty where totals of unlike
/// size would be compared.</param>
public sealed record Benchmark(string OrganisationCode, string Name, Figure Figure, string Difference)
{
    /// <summary>The programme's figure is worse than this one, by more than rounding.</summary>
    public bool IsWorseHere { get; init; }
}

/// <summary>Why what is behind its plan is not missed yet.</summary>
public enum ChanceKind
{
    /// <summary>The period itself is not over.</summary>
    PeriodRuns,

    /// <summary>The indicator's own period goes on after the report's.</summary>
    OwnPeriodRuns,

    /// <summary>A running total: its year goes on.</summary>
    YearRuns,
}

/// <param name="Until">The last day on which it can be mended.</param>
public sealed record Chance(ChanceKind Kind, DateOnly Until);

/// <param name="Breakdown">As its heading was written: «Русский язык».</param>
public sealed record BreakdownFigure(string Breakdown, string OrganisationCode, string Name, Figure Figure);

/// <param name="Title">«IV квартал 2024».</param>
public sealed record YearAgo(string Title, Figure Figure, Movement Movement);

/// <summary>One indicator.</summary>
/// <param name="PeriodTitle">The period judged; differs from the report's for a yearly indicator in a quarterly
/// report.</param>
/// <param name="IsUnfinished">Its period goes on after the report's: half a year compares with no whole one.</param>
/// <param name="ComparesWithPrevious"><paramref name="Previous"/> is of the report's previous period; a running total
/// compares with the year before.</param>
/// <param name="Degree">Степень достижения, 0..1, unrounded.</param>
/// <param name="Gap">What is lacking, a sentence; null when nothing is or it cannot be counted.</param>
/// <param name="Caveat">A contradiction or an incomplete sum, a sentence; null for none.</param>
/// <param name="TaskFulfilled">The second verdict, by the municipal task.</param>
public sealed record IndicatorRow(
    string Code,
    string Name,
    string Unit,
    Direction Direction,
    string PeriodTitle,
    bool IsOwnPeriod,
    bool IsUnfinished,
    Figure? Plan,
    Figure? Fact,
    Figure? Baseline,
    string? BaselineTitle,
    Figure? Previous,
    string? PreviousTitle,
    bool ComparesWithPrevious,
    Movement? Movement,
    Status Status,
    Status? PreviousStatus,
    decimal? Degree,
    string ReasonCode,
    string Reason,
    bool Declared,
    bool? TaskFulfilled,
    decimal? TaskTolerancePercent,
    Coverage? Coverage,
    string? Gap,
    string? Caveat,
    IReadOnlyList<SchoolFigure> Schools
)
{
    /// <summary>Code of the period judged.</summary>
    public string PeriodCode { get; init; } = "";

    /// <summary>How a computed figure is made: «по формуле [1.1] / [1.2]»; null for the usual ways.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Method { get; init; }

    /// <summary>The same indicator of the region and the country, nearest first; null when they gave none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Benchmark>? Benchmarks { get; init; }

    /// <summary>
    /// Every territory of the owner's, in the passport's order; null when there is none or none has the figure.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TerritoryFigure>? Territories { get; init; }

    /// <summary>
    /// Figures by subject, grade or assessment. They are never added up to the indicator's own figure. Null for none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<BreakdownFigure>? Breakdowns { get; init; }

    /// <summary>
    /// What a running total may come to by its year's end: a forecast, and labelled as one. Null for none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Forecast { get; init; }

    /// <summary>
    /// What a reader must know before believing the movement: a small or a changed denominator. Null for nothing.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Remarks { get; init; }

    /// <summary>The same period a year earlier, where the row compares with another one; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public YearAgo? YearAgo { get; init; }

    /// <summary>Only of an indicator at risk.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Chance? Chance { get; init; }

    /// <summary>The owner's own figure differs from the computed one; <see cref="Caveat"/> says how.</summary>
    public bool IsContradictory { get; init; }

    /// <summary>The plan is an upper bound: what is more than planned is no success.</summary>
    [JsonIgnore]
    public bool IsLimit => Limits.IsLimit(Plan?.Plan, Direction);

    /// <summary>The higher organisations that are better, nearest first.</summary>
    [JsonIgnore]
    public IEnumerable<Benchmark> WorseThan => (Benchmarks ?? []).Where(static one => one.IsWorseHere);

    /// <summary>Schools that missed a plan of their own.</summary>
    [JsonIgnore]
    public IEnumerable<SchoolFigure> MissedOwnPlans =>
        Schools.Where(static school => school is { Plan: not null, Status: Status.Missed });

    /// <summary>Worse than in the previous period, by status or by figure.</summary>
    public bool HasSlipped => !IsUnfinished && (Movement?.Trend == Trend.Worsened || HasLostPlan);

    /// <summary>The plan was met in the previous period and is not now.</summary>
    public bool HasLostPlan => !IsUnfinished && PreviousStatus == Status.Met && NeedsAttention;

    public bool NeedsAttention => Status is Status.Missed or Status.AtRisk;

    /// <summary>Schools below the plan, the largest lack first.</summary>
    public IEnumerable<SchoolFigure> Behind =>
        Schools
            .Where(static school => school.Status is Status.Missed or Status.AtRisk)
            .OrderByDescending(static school => school.Lacking ?? 0);
}
