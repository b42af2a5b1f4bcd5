using QualityMonitor.Indicators.Effectiveness;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>The effectiveness of the programme by the method of its act, every step shown.</summary>
/// <param name="MethodCode">Of a shipped method, or the programme's own.</param>
/// <param name="Act">As the passport names it; empty for none.</param>
/// <param name="Value">Unrounded; null when it cannot be computed.</param>
/// <param name="Grade">The act's word and bound; null when it names none or missing data decide.</param>
/// <param name="IsGraded">The act names grades.</param>
/// <param name="Lacking">Indicators and activities without data.</param>
/// <param name="Parts">What became of each indicator; empty where the method counts none.</param>
public sealed record EffectivenessSection(
    string MethodCode,
    string Act,
    decimal? Value,
    decimal? Least,
    decimal? Most,
    EffectivenessGrade? Grade,
    bool IsGraded,
    int Lacking,
    IReadOnlyList<EffectivenessStep> Steps,
    IReadOnlyList<AccountedPart> Parts
)
{
    /// <summary>
    /// The result as it is once the report's period is over and nobody reports anything more: a day that passes does not
    /// move it, so that it tells whether anything else has.
    /// </summary>
    public SettledEffectiveness? Settled { get; init; }
}

/// <param name="Grade">As in the section.</param>
public sealed record SettledEffectiveness(decimal? Value, EffectivenessGrade? Grade);
