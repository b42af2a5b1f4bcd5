using QualityMonitor.Indicators.Computing;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.RollingUp;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Figures;

/// <summary>An organisation's figure of an indicator in a period, and what it is made of.</summary>
/// <param name="Cells">The facts behind it, of every part of a computed one; empty exactly when there is none.</param>
/// <param name="RollUp"> Whose figures are in it; of a formula those that have all its rolled-up parts. Null when the
/// figure is entered as is.
/// </param>
/// <param name="Contradiction">Null unless the organisation's own figure and the computed one differ.</param>
internal sealed record Reading(
    Fact? Fact,
    IReadOnlyList<ObservedFact> Cells,
    RollUpResult? RollUp,
    Contradiction? Contradiction
)
{
    /// <summary>It is judged, and not shown.</summary>
    public bool IsKeptBack { get; init; }

    /// <summary>What is shown of it beside others: null where it is kept back.</summary>
    public Fact? Shown => IsKeptBack ? null : Fact;

    /// <summary>Why a formula gives nothing; null otherwise.</summary>
    public FormulaResult? Undefined { get; init; }
}
