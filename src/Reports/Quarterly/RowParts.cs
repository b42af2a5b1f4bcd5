using System.Text.Json.Serialization;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.OverTime;

namespace QualityMonitor.Reports.Quarterly;

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
