using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Quarterly.Making;

namespace QualityMonitor.Reports.Stale;

/// <summary>The latest edition of a report that would say something else if it were made again.</summary>
/// <param name="ProgrammeName">With the municipality whose part it is: «Качество образования (Волжский район)».</param>
/// <param name="Topic">The municipality's or school's code; empty: the whole programme.</param>
/// <param name="Changes">What would stand under «Что изменилось».</param>
/// <param name="StateHash">Of the data as they are now.</param>
/// <param name="ToldHash">The state that the coordinators were told of last; null: of none.</param>
public sealed record StaleReport(
    long EditionId,
    string ProgrammeCode,
    string ProgrammeName,
    Period Period,
    string Topic,
    int Number,
    IReadOnlyList<string> Changes,
    string StateHash,
    string? ToldHash,
    DateTimeOffset? ToldAt
)
{
    /// <summary>The code of its kind, and its name: «листок школы».</summary>
    public string Kind { get; init; } = "";

    public string KindName { get; init; } = "";

    /// <summary>Else its topic, where it has one, is a school.</summary>
    public bool IsOfMunicipality => Kind is "" or QuarterlyKind.Kind;

    /// <summary>The short name of the municipality or school whose part it is; empty: the whole programme.</summary>
    public string Municipality { get; init; } = "";
}
