using System.Text.Json.Serialization;
using QualityMonitor.Indicators.Comparing;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Indicators.Risks;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>The schools of a programme by the criteria of its passport, for one year.</summary>
/// <param name="Year">The year whose figures were compared.</param>
/// <param name="Schools">Every school, those in the worst zone first; 100 % of them, by the rule of the field.</param>
/// <param name="HasCriteria">False when only lists, clusters or an index are known.</param>
public sealed record SupportSection(int Year, bool HasCriteria, IReadOnlyList<SupportedSchool> Schools)
{
    /// <summary>What the index is made of, in the passport's order; null without an index.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<IndexPart>? IndexParts { get; init; }

    /// <summary>The programme's owner on the scales of its schools; null where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OwnStanding? Own { get; init; }

    public IEnumerable<SupportedSchool> In(Zone zone) => Schools.Where(school => school.Zone == zone);
}

/// <summary>One school with everything that says whether it needs help.</summary>
/// <param name="IsCertain">No missing figure could change the zone.</param>
/// <param name="Memberships">The lists it is on, oldest first.</param>
/// <param name="Cluster">Null when there are no clusters or a figure lacks.</param>
/// <param name="Index">Null without an index.</param>
public sealed record SupportedSchool(
    string Code,
    string Name,
    Zone Zone,
    bool IsCertain,
    IReadOnlyList<CriterionLine> Criteria,
    IReadOnlyList<ListMembership> Memberships,
    IReadOnlyList<SchoolRiskLine> Risks,
    Cluster? Cluster,
    SchoolIndex? Index
)
{
    /// <summary>
    /// The years before by the criteria of today, the latest first, back to the first of which nobody can tell; null for
    /// none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PastZone>? Earlier { get; init; }
}

public sealed record PastZone(int Year, Zone Zone);

/// <summary>«ШНОР, 2019: федеральный перечень»; both texts as the passport has them.</summary>
public sealed record ListMembership(string List, int Year, string Document);

/// <param name="Value">0..100; null when no section is known.</param>
/// <param name="Rank">Only when every section is there.</param>
/// <param name="Known">Sections that are there, of <paramref name="Of"/>.</param>
public sealed record SchoolIndex(decimal? Value, int? Rank, int Known, int Of)
{
    /// <summary>
    /// Points 0..100 of each part in the order of <see cref="SupportSection.IndexParts"/>, null where there are none or
    /// the figure is kept back; null as a whole where the index itself is.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<decimal?>? Points { get; init; }
}

/// <summary>One part of the composite index.</summary>
/// <param name="Code">Of its indicator.</param>
public sealed record IndexPart(string Code, string Name, decimal Weight);

/// <summary>A town as its schools are measured: it competes with none of them.</summary>
public sealed record OwnStanding(Cluster? Cluster, SchoolIndex? Index);

/// <summary>What one criterion says of a school.</summary>
/// <param name="Applies">Null: it cannot be told.</param>
/// <param name="Grounds">What it rests on.</param>
public sealed record CriterionLine(
    string Code,
    string Name,
    string Document,
    bool? Applies,
    decimal? Value,
    CriterionRule Rule,
    CriterionGrounds Grounds,
    IReadOnlyList<Origin> Origins
);

/// <param name="Factor">As the directory or the document names it.</param>
/// <param name="Level">Null where the document does not say.</param>
/// <param name="Done">Measures against it that were carried out in full and on time, of <paramref name="Of"/>.</param>
public sealed record SchoolRiskLine(string Factor, RiskLevel? Level, int Done, int Of, int Overdue);
