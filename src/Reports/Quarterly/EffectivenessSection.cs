namespace QualityMonitor.Reports.Quarterly;

/// <summary>The effectiveness of the programme by the method of its act, every step shown.</summary>
/// <param name="Value">Unrounded; null when it cannot be computed.</param>
/// <param name="Grade">Null when the act names none or missing data decide.</param>
public sealed record EffectivenessSection(
    string Method,
    string Act,
    decimal? Value,
    decimal? Least,
    decimal? Most,
    string? Grade,
    string Sentence,
    IReadOnlyList<EffectivenessLine> Steps
);

/// <param name="How">A formula, or how the measure came about.</param>
public sealed record EffectivenessLine(string Code, string Name, string How, decimal? Value, string? Lack);
