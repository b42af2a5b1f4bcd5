namespace QualityMonitor.Indicators.Identification;

/// <summary>What one criterion says of one school.</summary>
/// <param name="Applies">Null: cannot be told, and the sentence says why. No data is never a pass.</param>
/// <param name="Value">The figure compared, in the indicator's unit (percent for a share); null where there is none or
/// several.</param>
/// <param name="Threshold">As printed: «менее 60 %».</param>
/// <param name="Sentence">One Russian sentence with value and threshold.</param>
/// <param name="Figures">Every figure it leans on.</param>
public sealed record CriterionVerdict(
    Criterion Criterion,
    bool? Applies,
    decimal? Value,
    string Threshold,
    string Sentence,
    IReadOnlyList<FigureRef> Figures
);

public enum Zone
{
    Green,
    Risk,
    Red,

    /// <summary>Too little is known to call the school green.</summary>
    Unknown,
}

/// <summary>The zone of one school in one year.</summary>
/// <param name="IsCertain">No criterion without data could still change the zone.</param>
/// <param name="Sentence">One Russian sentence that explains the zone.</param>
public sealed record SchoolZone(
    string Organisation,
    int Year,
    Zone Zone,
    bool IsCertain,
    string Sentence,
    IReadOnlyList<CriterionVerdict> Criteria
);
