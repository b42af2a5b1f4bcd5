using QualityMonitor.Indicators.Computing;

namespace QualityMonitor.Indicators.Effectiveness;

/// <summary>One line of the computation: a measure, or a formula of the method.</summary>
/// <param name="Value">Unrounded; null where it cannot be told.</param>
public sealed record EffectivenessStep(string Code, decimal? Value)
{
    /// <summary>Null for a formula.</summary>
    public MeasureGrounds? Measure { get; init; }

    /// <summary>The formula as written: «[СРм] / [ССуз]»; null for a measure.</summary>
    public string? Written { get; init; }

    /// <summary>The codes that a formula has no value of.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Why a formula has no value though nothing is missing.</summary>
    public FormulaDoubt? Doubt { get; init; }

    /// <summary>A formula that is another step or measure and nothing more.</summary>
    public bool IsPlain =>
        Written is { } written && written.Trim() is ['[', .., ']'] whole && whole.LastIndexOf('[') == 0;

    /// <summary>«[СРм] / [ССуз]»; how the measure came about where it is no formula.</summary>
    public string Formula => Measure is { } measure ? EffectivenessText.Of(measure) : Written ?? "";

    /// <summary>Why there is no value; null where there is one.</summary>
    public string? Lack =>
        Value is not null ? null
        : Measure is { } measure ? EffectivenessText.Of(measure)
        : Missing.Count > 0 ? "нет значения " + RussianText.Join(Missing)
        : Doubt?.Text;
}

/// <summary>The effectiveness of a programme by one method.</summary>
/// <param name="Value">Over what has data; null when it cannot be computed.</param>
/// <param name="Least">The result if all that lacks data had failed.</param>
/// <param name="Most">The result if all of it had been met.</param>
/// <param name="Graded">Null when the act names no grades, or when it depends on what lacks data.</param>
/// <param name="Lacking">Indicators and activities without data.</param>
public sealed record EffectivenessResult(
    EffectivenessMethod Method,
    IReadOnlyList<EffectivenessStep> Steps,
    decimal? Value,
    decimal? Least,
    decimal? Most,
    EffectivenessGrade? Graded,
    int Lacking
)
{
    /// <summary>The act's word.</summary>
    public string? Grade => Graded?.Name;

    /// <summary>One Russian sentence.</summary>
    public string Sentence =>
        EffectivenessText.Sentence(
            Value,
            Least,
            Most,
            Grade,
            Method.Grades.Count > 0,
            Lacking,
            Steps.FirstOrDefault(static step => step.Lack is not null)?.Lack
        );
}
