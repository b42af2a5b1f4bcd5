using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Evaluation;

/// <summary>An organisation's figure of an indicator in a period.</summary>
/// <param name="Fact">Null when there is none.</param>
/// <param name="RollUp">Whose figures are in it, or why none could be; of a formula that of its weakest part. Null when nothing was rolled up.</param>
public sealed record LevelFigure(Fact? Fact, RollUpResult? RollUp)
{
    public static LevelFigure None { get; } = new(null, null);

    /// <summary>The organisation gave it itself.</summary>
    public bool IsEntered { get; init; }

    /// <summary>Why a formula gives nothing; null otherwise.</summary>
    public FormulaResult? Undefined { get; init; }
}
