using System.Text.Json.Serialization;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.OverTime;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>One indicator.</summary>
/// <param name="PeriodCode">The period judged; differs from the report's for a yearly indicator in a quarterly
/// report.</param>
/// <param name="IsUnfinished">Its period goes on after the report's: half a year compares with no whole one.</param>
/// <param name="ComparesWithPrevious"><paramref name="Previous"/> is of the report's previous period; a running total
/// compares with the year before.</param>
/// <param name="Degree">Степень достижения, 0..1, unrounded.</param>
/// <param name="Grounds">What the verdict rests on.</param>
/// <param name="TaskFulfilled">The second verdict, by the municipal task.</param>
public sealed record IndicatorRow(
    string Code,
    string Name,
    string Unit,
    Direction Direction,
    string PeriodCode,
    bool IsOwnPeriod,
    bool IsUnfinished,
    Figure? Plan,
    Figure? Fact,
    Figure? Baseline,
    string? BaselineCode,
    Figure? Previous,
    string? PreviousCode,
    bool ComparesWithPrevious,
    Dynamics? Movement,
    Status Status,
    Status? PreviousStatus,
    decimal? Degree,
    string ReasonCode,
    Grounds Grounds,
    bool Declared,
    bool? TaskFulfilled,
    decimal? TaskTolerancePercent,
    Coverage? Coverage,
    IReadOnlyList<SchoolFigure> Schools
)
{
    /// <summary>Whole units that are lacking, and where; null when none are or they cannot be counted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Shortfall? Shortfall { get; init; }

    /// <summary>Who is not in the figure and what they could change; null where the verdict itself says so.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Absence? Absence { get; init; }

    /// <summary>The owner's own figure differs from the computed one; null where it does not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Contradiction? Contradiction { get; init; }

    /// <summary>How a computed figure is made; null for the usual ways.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Recipe? Recipe { get; init; }

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
    public Forecast? Forecast { get; init; }

    /// <summary>The same period a year earlier, where the row compares with another one; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public YearAgo? YearAgo { get; init; }

    /// <summary>
    /// The last periods up to the judged one; null where fewer than two have a number. It shows what earlier reports
    /// said, and a change in it alone makes no corrected edition.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Run? Run { get; init; }

    /// <summary>
    /// What is planned for the years after the report's, in their order; null for none, and in reports of less than a
    /// year. They are a later report's matter: a change in them alone makes no corrected edition.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<LaterPlan>? Later { get; init; }

    /// <summary>Only of an indicator at risk.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Chance? Chance { get; init; }

    public string PeriodTitle => PeriodWords.Title(PeriodCode);

    public string? PreviousTitle => PreviousCode is { } code ? PeriodWords.Short(code) : null;

    public string? BaselineTitle => BaselineCode is { } code ? PeriodWords.Short(code) : null;

    public bool IsContradictory => Contradiction is not null;

    /// <summary>The plan is an upper bound: what is more than planned is no success.</summary>
    public bool IsLimit => Limits.IsLimit(Plan?.Plan, Direction);

    /// <summary>The higher organisations that are better, nearest first.</summary>
    public IEnumerable<Benchmark> WorseThan => (Benchmarks ?? []).Where(static one => one.IsWorseHere);

    /// <summary>Schools that missed a plan of their own.</summary>
    public IEnumerable<SchoolFigure> MissedOwnPlans =>
        Schools.Where(static school => school is { Plan: not null, Status: Status.Missed });

    /// <summary>The short name of whoever is in the figure or missing from it.</summary>
    public string NameOf(string code) =>
        Schools.FirstOrDefault(one => one.Code == code)?.Name
        ?? Coverage?.Absent.FirstOrDefault(one => one.Code == code)?.Name
        ?? Territories?.FirstOrDefault(one => one.Code == code)?.Name
        ?? code;

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
