namespace QualityMonitor.Indicators.Identification;

/// <summary>What one criterion says of one school.</summary>
/// <param name="Applies">Null: cannot be told, and the grounds say why. No data is never a pass.</param>
/// <param name="Value">The figure compared, in the indicator's unit (percent for a share); null where there is none or
/// several.</param>
/// <param name="Grounds">What it rests on, as values.</param>
/// <param name="Figures">Every figure it leans on.</param>
public sealed record CriterionVerdict(
    Criterion Criterion,
    bool? Applies,
    decimal? Value,
    CriterionGrounds Grounds,
    IReadOnlyList<FigureRef> Figures
)
{
    /// <summary>«менее 60 %».</summary>
    public string Threshold => CriterionText.Threshold(Criterion.Rule, Grounds);

    /// <summary>One Russian sentence with value and threshold.</summary>
    public string Sentence => CriterionText.Sentence(Criterion.Rule, Applies, Value, Grounds);
}

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
public sealed record SchoolZone(
    string Organisation,
    int Year,
    Zone Zone,
    bool IsCertain,
    IReadOnlyList<CriterionVerdict> Criteria
)
{
    /// <summary>One Russian sentence that explains the zone.</summary>
    public string Sentence =>
        ZoneText.Of(Zone, IsCertain, [.. Criteria.Select(static one => (one.Criterion.Code, one.Applies))]);
}
