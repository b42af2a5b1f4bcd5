using QualityMonitor.Etl.Layouts;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Mapping.Figures;

/// <summary>The parts of a cell that a rule took apart; null: not in it.</summary>
internal sealed record CellParts(string? Value, string? Plan, string? Baseline, string? Numerator, string? Denominator);

/// <summary>Applies the split rules of a layout: the first that is for the row and fits the cell decides.</summary>
internal sealed class CellSplitter(IReadOnlyList<SplitRule> rules)
{
    /// <returns>Null when no rule is for this cell, which is then read as it is.</returns>
    public CellParts? Split(string rowName, string cell)
    {
        foreach (var rule in rules)
        {
            if (rule.Rows.Count > 0 && !rule.Rows.Any(pattern => pattern.IsMatch(rowName)))
                continue;
            if (Apply(rule, TextNormalizer.Tidy(cell)) is { } parts)
                return parts;
        }

        return null;
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
