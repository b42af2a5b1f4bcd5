using System.Text.Json.Serialization;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Quarterly;

namespace QualityMonitor.Reports.SchoolSheets;

/// <summary>One indicator of the school.</summary>
/// <param name="PeriodCode">The period judged; differs from the sheet's for a yearly indicator.</param>
/// <param name="IsLevel">A town's figure and a school's say the same: a percent, a score.</param>
/// <param name="Previous">Its own of the period that it compares with, by the rules of that time.</param>
/// <param name="Trend">Against <paramref name="Previous"/>.</param>
/// <param name="IsOwnPlan">Else the plan is the town's, and the school is held against it.</param>
public sealed record SheetRow(
    string Code,
    string Name,
    Unit Unit,
    Direction Direction,
    string PeriodCode,
    bool IsLevel,
    Status Status,
    Figure? Fact,
    Figure? Previous,
    string? PreviousCode,
    Trend Trend,
    Figure? Plan,
    bool IsOwnPlan
)
{
    /// <summary>Whole units that lack to the plan, or are too many for it; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Lacking { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public BesideFigure? Town { get; init; }

    /// <summary>The nearest above the town that has the figure.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public BesideFigure? Region { get; init; }

    /// <summary>The town's figure is kept back: what is left of it without the school is of too few.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsTownKeptBack { get; init; }

    /// <summary>The school's own words; null where it has said none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OwnWords? Said { get; init; }

    public bool LowerIsBetter => Direction == Direction.LowerIsBetter;

    /// <summary>What is short of the plan, or behind it while its time runs.</summary>
    public bool IsBehind => Fact is not null && Status is Status.Missed or Status.AtRisk;

    /// <summary>Who is on the wrong side of a share: outside of one that should be high, inside of one that should be
    /// low. Null of what is no share.</summary>
    public static decimal? Wrong(Figure? figure, bool lowerIsBetter) =>
        figure?.Fact is Fact.Share { Denominator: > 0 } share
            ? lowerIsBetter
                ? share.Numerator
                : share.Denominator - share.Numerator
            : null;
}

/// <summary>A figure of the town or the region. It has no cells: they are other people's.</summary>
/// <param name="Used">How many schools are in it, of <paramref name="Of"/>; null where it was entered as it is.</param>
public sealed record BesideFigure(string Name, Unit Unit, int? Decimals, Fact Fact, int? Used, int? Of)
{
    public string Text => Printed.Text;

    public decimal? Value => Printed.Value;

    private Figure Printed => new(Unit, Decimals, []) { Fact = Fact };
}

/// <summary>
/// What the school has written, its own figures in the place of its references.
/// </summary>
/// <param name="Action">What is done; empty for nothing said.</param>
/// <param name="On">The day it was received.</param>
public sealed record OwnWords(string Why, string Action, string Author, DateOnly On);
