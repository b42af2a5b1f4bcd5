using QualityMonitor.Indicators.Comparing;
using QualityMonitor.Indicators.Effectiveness;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Indicators.Risks;

namespace QualityMonitor.Indicators.Policies;

/// <summary>A method with what it takes from the programme.</summary>
/// <param name="SpendingIndicator">The indicator whose plan and fact are the planned and actual spending; null:
/// none.</param>
/// <param name="Weights">By indicator code; what is not named weighs 1.</param>
public sealed record EffectivenessPolicy(
    EffectivenessMethod Method,
    string? SpendingIndicator,
    IReadOnlyDictionary<string, decimal> Weights
);

/// <summary>One side of the clusters.</summary>
public sealed record ClusterSide(string Indicator, LevelScale Scale);

/// <summary>The sixteen clusters: level of the process by level of the results.</summary>
public sealed record ClusterPolicy(ClusterSide Process, ClusterSide Results);

/// <summary>By which rules a programme judges its schools and itself, as its passport has them.</summary>
public sealed record Policy(
    IReadOnlyList<Criterion> Criteria,
    ZoneRule Zones,
    IReadOnlyList<Membership> Lists,
    RiskDirectory Risks,
    IReadOnlyList<EffectivenessPolicy> Methods,
    ClusterPolicy? Clusters,
    IReadOnlyList<IndexSection> Index
)
{
    /// <summary>In the passport's order; an indicator is of one task at most.</summary>
    public IReadOnlyList<ProgrammeTask> Tasks { get; init; } = [];

    /// <summary>Who signs the programme's papers, in the passport's order.</summary>
    public IReadOnlyList<Signer> Signers { get; init; } = [];

    /// <summary>How reports leave the house; a kind that no row names follows the row without a kind.</summary>
    public IReadOnlyList<ReleasePolicy> Releases { get; init; } = [];

    /// <returns>Null: at once.</returns>
    public ReleasePolicy? ReleaseOf(string kind) =>
        Releases.FirstOrDefault(one => string.Equals(one.ReportKind, kind, StringComparison.OrdinalIgnoreCase))
        ?? Releases.FirstOrDefault(static one => one.ReportKind.Length == 0);

    /// <summary>The method that holds on a day: of several the one that began last.</summary>
    public EffectivenessPolicy? MethodOn(DateOnly day) =>
        Methods
            .Where(one => one.Method.HoldsOn(day))
            .OrderByDescending(static one => one.Method.From ?? DateOnly.MinValue)
            .FirstOrDefault();
}
