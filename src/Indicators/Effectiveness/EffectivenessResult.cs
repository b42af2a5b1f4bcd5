namespace QualityMonitor.Indicators.Effectiveness;

/// <summary>One line of the computation as shown.</summary>
/// <param name="Formula">«[СРм] / [ССуз]»; how the measure came about where it is no formula.</param>
/// <param name="Value">Unrounded; null with the reason in <paramref name="Lack"/>.</param>
public sealed record EffectivenessStep(string Code, string Name, string Formula, decimal? Value, string? Lack);

/// <summary>The effectiveness of a programme by one method.</summary>
/// <param name="Value">Over what has data; null when it cannot be computed.</param>
/// <param name="Least">The result if all that lacks data had failed.</param>
/// <param name="Most">The result if all of it had been met.</param>
/// <param name="Grade">The act's word; null when there is none, or when it depends on what lacks data.</param>
/// <param name="Sentence">One Russian sentence.</param>
public sealed record EffectivenessResult(
    EffectivenessMethod Method,
    IReadOnlyList<EffectivenessStep> Steps,
    decimal? Value,
    decimal? Least,
    decimal? Most,
    string? Grade,
    string Sentence
);
