using QualityMonitor.Indicators.Definitions;

namespace QualityMonitor.Indicators.Completeness;

/// <summary>
/// What a school has given of what it owes for a period. «-» in a cell is an answer, an empty cell is none.
/// </summary>
/// <param name="HasCome">At least one figure of the period was loaded, by whatever file.</param>
/// <param name="Missing">Indicators owed of which nothing was loaded, in the order of the programme.</param>
public sealed record Receipt(bool HasCome, IReadOnlyList<IndicatorDefinition> Missing)
{
    public bool IsWhole => HasCome && Missing.Count == 0;
}
