using QualityMonitor.Indicators.Computing;
using QualityMonitor.Indicators.Facts;

namespace QualityMonitor.Indicators.RollingUp;

/// <summary>An organisation's figure of an indicator in a period.</summary>
/// <param name="Fact">Null when there is none.</param>
/// <param name="RollUp">Whose figures are in it, or why none could be; of a formula those that have all its rolled-up
/// parts. Null when nothing was rolled up.</param>
public sealed record LevelFigure(Fact? Fact, RollUpResult? RollUp)
{
    public static LevelFigure None { get; } = new(null, null);

    /// <summary>The organisation gave it itself.</summary>
    public bool IsEntered { get; init; }

    /// <summary>Why a formula gives nothing; null otherwise.</summary>
    public FormulaResult? Undefined { get; init; }

    /// <summary>
    /// The roll-ups it rests on: of a rolled-up figure its own, of a formula those of its parts, nested formulas
    /// included.
    /// </summary>
    internal IReadOnlyList<RolledPart> Parts { get; init; } = [];

    /// <summary>Of a formula whose parts are rolled up from different members: those it takes.</summary>
    internal KeptMembers? Kept { get; init; }
}
