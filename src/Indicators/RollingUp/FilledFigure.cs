using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Indicators.RollingUp;

/// <summary>A member that is not in a figure, and the period that it last gave one for.</summary>
public sealed record KnownBefore(string Code, Period Period);

/// <summary>A figure with the last known values of those who are not in it.</summary>
/// <param name="Fact">Null where nobody's earlier value is known.</param>
/// <param name="Known">Those whose earlier values are in it.</param>
/// <param name="Unknown">Those of whom nothing is known.</param>
/// <param name="IsNowhereNegative">No member gave or gives less than zero, so that a sum only grows with each.</param>
public sealed record FilledFigure(
    Fact? Fact,
    IReadOnlyList<KnownBefore> Known,
    IReadOnlyList<string> Unknown,
    bool IsNowhereNegative
)
{
    /// <summary>Those who say «-» and never said anything else: they have nothing to give, and are not in it.</summary>
    public IReadOnlyList<string> WithNothing { get; init; } = [];
}
