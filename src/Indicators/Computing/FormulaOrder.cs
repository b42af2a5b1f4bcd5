using QualityMonitor.Indicators.Formulas;

namespace QualityMonitor.Indicators.Computing;

/// <summary>Which formulas can be computed at all: none through itself, none at the end of an endless chain.</summary>
public static class FormulaOrder
{
    /// <summary>How many formulas may stand one in another.</summary>
    public const int MaxSteps = 10;

    /// <param name="formulas">Bound formulas by the code of their indicator.</param>
    /// <returns>The indicators that cannot be computed, each with the reason that names the circle or the
    /// chain.</returns>
    public static IReadOnlyDictionary<string, Problem> Refused(IReadOnlyDictionary<string, Formula> formulas)
    {
        var needs = formulas.ToDictionary(
            static pair => pair.Key,
            pair =>
                pair.Value.References()
                    .Select(static one => one.Code)
                    .Where(formulas.ContainsKey)
                    .Distinct(StringComparer.Ordinal)
                    .ToList(),
            StringComparer.Ordinal
        );
        var refused = new Dictionary<string, Problem>(StringComparer.Ordinal);
        var waiting = needs.Keys.ToHashSet(StringComparer.Ordinal);
        for (
            var step = 1;
            waiting.Where(code => !needs[code].Exists(waiting.Contains)).ToList() is { Count: > 0 } ready;
            step++
        )
        {
            waiting.ExceptWith(ready);
            foreach (var code in step > MaxSteps ? ready : [])
                refused.Add(code, FormulaMessages.TooFar(code));
        }

        foreach (var code in waiting)
            refused.Add(code, FormulaMessages.Cycle(Circle(code, needs, waiting)));

        return refused;
    }

    /// <summary>
    /// What waits needs something that waits, so every way along the needs comes back to where it has been.
    /// </summary>
    private static List<string> Circle(string start, Dictionary<string, List<string>> needs, HashSet<string> waiting)
    {
        List<string> way = [];
        var code = start;
        for (; !way.Contains(code, StringComparer.Ordinal); code = needs[code].Find(waiting.Contains)!)
            way.Add(code);

        return [.. way.SkipWhile(one => one != code), code];
    }
}
