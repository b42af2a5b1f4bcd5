using QualityMonitor.Etl.Layouts;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Mapping.Figures;

/// <summary>The parts of a cell that a rule took apart; null: not in it.</summary>
internal sealed record CellParts(string? Value, string? Plan, string? Baseline, string? Numerator, string? Denominator);

/// <summary>
/// Applies the split rules of a layout: of those for the row's own figure the first that fits the cell decides; each
/// that names another indicator finds that one's figure.
/// </summary>
internal sealed class CellSplitter(IReadOnlyList<SplitRule> rules)
{
    private readonly List<SplitRule> own = [.. rules.Where(static rule => rule.Indicator is null)];
    private readonly List<SplitRule> others = [.. rules.Where(static rule => rule.Indicator is not null)];

    /// <returns>Null when no rule is for this cell, which is then read as it is.</returns>
    public CellParts? Split(string rowName, string cell)
    {
        foreach (var rule in own)
        {
            if (rule.IsFor(rowName) && Apply(rule, TextNormalizer.Tidy(cell)) is { } parts)
                return parts;
        }

        return null;
    }

    /// <summary>«367, в том числе учителей -347»: what the cell says of other indicators than its row's.</summary>
    public IEnumerable<(string Indicator, CellParts Parts)> Beside(string rowName, string cell)
    {
        foreach (var rule in others)
        {
            if (rule.IsFor(rowName) && Apply(rule, TextNormalizer.Tidy(cell)) is { } parts)
                yield return (rule.Indicator!, parts);
        }
    }

    private static CellParts? Apply(SplitRule rule, string text)
    {
        if (rule.Expression is not { } expression)
            return FigureReader.FirstNumber(text) is { } number ? new CellParts(number, null, null, null, null) : null;
        var match = expression.Match(text);
        return match.Success
            ? new CellParts(Part("value"), Part("plan"), Part("baseline"), Part("numerator"), Part("denominator"))
            : null;

        string? Part(string name) =>
            match.Groups[name] is { Success: true } group && group.Value.Trim() is { Length: > 0 } part ? part : null;
    }
}
