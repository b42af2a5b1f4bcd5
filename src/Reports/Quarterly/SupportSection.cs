using QualityMonitor.Indicators.Identification;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>The schools of a programme by the criteria of its passport, for one year.</summary>
/// <param name="Year">The year whose figures were compared.</param>
/// <param name="Schools">Every school, those in the worst zone first; 100 % of them, by the rule of the field.</param>
/// <param name="HasCriteria">False when only lists, clusters or an index are known.</param>
public sealed record SupportSection(int Year, bool HasCriteria, IReadOnlyList<SupportedSchool> Schools)
{
    public IEnumerable<SupportedSchool> In(Zone zone) => Schools.Where(school => school.Zone == zone);
}

/// <summary>One school with everything that says whether it needs help.</summary>
/// <param name="IsCertain">No missing figure could change the zone.</param>
/// <param name="Lists">«ШНОР, 2019: федеральный перечень», oldest first.</param>
/// <param name="Cluster">«кластер 15: процесс максимальный, результаты выше средних»; null when there are no clusters
/// or a figure lacks.</param>
/// <param name="Index">0..100, with <paramref name="Rank"/> only when every section is there; null without an
/// index.</param>
/// <param name="IndexCoverage">«5 из 6 разделов»; null without an index.</param>
public sealed record SupportedSchool(
    string Code,
    string Name,
    Zone Zone,
    bool IsCertain,
    string Sentence,
    IReadOnlyList<CriterionLine> Criteria,
    IReadOnlyList<string> Lists,
    IReadOnlyList<SchoolRiskLine> Risks,
    string? Cluster,
    decimal? Index,
    int? Rank,
    string? IndexCoverage
);

/// <summary>What one criterion says of a school.</summary>
/// <param name="Applies">Null: it cannot be told.</param>
public sealed record CriterionLine(
    string Code,
    string Name,
    string Document,
    bool? Applies,
    decimal? Value,
    string Threshold,
    string Sentence,
    IReadOnlyList<Origin> Origins
);

/// <param name="IsCounteracted">Every measure against it was done in full and on time; null without measures.</param>
public sealed record SchoolRiskLine(string Factor, string Sentence, bool? IsCounteracted);
