using System.Text.Json.Serialization;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.OverTime;

namespace QualityMonitor.Reports.Quarterly;

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
