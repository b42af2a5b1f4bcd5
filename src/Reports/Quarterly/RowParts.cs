using System.Text.Json.Serialization;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.RollingUp;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>How many schools are in a figure made of schools' figures, and who is not and why.</summary>
public sealed record Coverage(int Used, int Of, IReadOnlyList<AbsentSchool> Absent);

/// <param name="Lack">Why its figure is not in; <paramref name="Parts"/> of a formula.</param>
public sealed record AbsentSchool(string Code, string Name, MemberLack Lack, IReadOnlyList<PartLack> Parts)
{
    /// <summary>A value that was sent and not accepted, where that is the reason.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RefusedValue? Refused { get; init; }
}

/// <summary>A value that is no figure, with its place.</summary>
/// <param name="Message">As its sender was told; the file quoted, not our words for the report.</param>
public sealed record RefusedValue(string Message, string FileName, string? Sheet, int? Row, int? Column);

/// <summary>What the owner's own figure says where the one computed of its schools' says something else.</summary>
/// <param name="Computed">The one that the report takes.</param>
/// <param name="IsByFormula">Computed by a formula; else of the schools' figures.</param>
/// <param name="Members">Where not all of them gave theirs; null: all did.</param>
public sealed record Contradiction(Fact Own, Fact Computed, bool IsByFormula, MemberCount? Members);

/// <summary>How a computed figure is made, where that is not the usual way.</summary>
/// <param name="Formula">As written in brackets and codes; null for a mean.</param>
/// <param name="Weight">The indicator that a mean is weighted by; null for a formula.</param>
/// <param name="Lacking">What the formula has no figure of.</param>
/// <param name="AreApart">Each of them has figures, but of different schools.</param>
public sealed record Recipe(string? Formula, string? Weight, IReadOnlyList<string> Lacking, bool AreApart);

/// <summary>One school's figure of an indicator.</summary>
/// <param name="Lacking">Whole units the school lacks to its part of the plan; null when nothing or unknown.</param>
public sealed record SchoolFigure(string Code, string Name, Figure? Fact, Figure? Plan, Status Status, decimal? Lacking)
{
    /// <summary>
    /// Its figure of the period before, of an indicator that needs attention; null where the two do not compare.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Figure? Before { get; init; }
}

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
/// <param name="Against">The programme's figure against it; null where totals of unlike size would be compared.</param>
public sealed record Benchmark(string OrganisationCode, string Name, Figure Figure, Dynamics? Against)
{
    /// <summary>It is the country's, not the region's.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsOfCountry { get; init; }

    /// <summary>The programme's figure is worse than this one, by more than rounding.</summary>
    public bool IsWorseHere =>
        Against is { Trend: Trend.Worsened, Difference: var difference }
        && (difference is not { } size || Math.Abs(size.Value) >= 0.005m);
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

/// <summary>What is planned for a later year.</summary>
public sealed record LaterPlan(string PeriodCode, Figure Plan);

public sealed record YearAgo(string PeriodCode, Figure Figure, Dynamics Movement);
