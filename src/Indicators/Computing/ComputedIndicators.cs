using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Computing;

/// <summary>Checks how the indicators of one programme lean on each other, before there are any figures.</summary>
public static class ComputedIndicators
{
    /// <param name="all">Formulas as read, weights as written. Codes differ.</param>
    /// <returns> The indicators that can be computed, with formulas and weights by the codes of the definitions, in the
    /// same order; and the others by code with the reason. What leans on a refused indicator is refused, too.
    /// </returns>
    public static (IReadOnlyList<IndicatorDefinition> Bound, IReadOnlyDictionary<string, Problem> Refused) Bind(
        IReadOnlyList<IndicatorDefinition> all
    )
    {
        var refused = new Dictionary<string, Problem>(StringComparer.Ordinal);
        while (true)
        {
            var known = refused.Count;
            var left = all.Where(one => !refused.ContainsKey(one.Code)).ToList();
            var binding = new FormulaBinding(left);
            var bound = left.ConvertAll(one => Keep(one, Bind(one, binding), refused));
            foreach (
                var (code, problem) in FormulaOrder.Refused(
                    Formulas(bound.Where(one => !refused.ContainsKey(one.Code)))
                )
            )
                refused.TryAdd(code, problem);
            if (refused.Count == known)
                return (bound, refused);
        }
    }

    private static IndicatorDefinition Keep(
        IndicatorDefinition indicator,
        Parsed<IndicatorDefinition> bound,
        Dictionary<string, Problem> refused
    )
    {
        if (bound.IsOk)
            return bound.Value;

        refused.Add(indicator.Code, bound.Problem!);
        return indicator;
    }

    private static Dictionary<string, Formula> Formulas(IEnumerable<IndicatorDefinition> indicators) =>
        indicators
            .Where(static one => one.Formula is not null)
            .ToDictionary(static one => one.Code, static one => one.Formula!, StringComparer.Ordinal);

    private static Parsed<IndicatorDefinition> Bind(IndicatorDefinition indicator, FormulaBinding binding) =>
        indicator switch
        {
            { Formula: { } formula } => Bind(indicator, formula, binding),
            { WeightCode: { } weight } => Weigh(indicator, weight, binding),
            _ => indicator,
        };

    private static Parsed<IndicatorDefinition> Bind(
        IndicatorDefinition indicator,
        Formula formula,
        FormulaBinding binding
    ) =>
        binding
            .Bind(formula, indicator.Unit)
            .Then<IndicatorDefinition>(bound =>
                bound.References().FirstOrDefault(one => binding.Find(one.Code)!.Level > indicator.Level) is { } above
                    ? FormulaMessages.LevelAbove(indicator.Code, above.Code)
                    : indicator with
                    {
                        Formula = bound,
                    }
            );

    private static Parsed<IndicatorDefinition> Weigh(IndicatorDefinition indicator, string code, FormulaBinding binding)
    {
        if (indicator.Unit.Kind is UnitKind.Percent or UnitKind.PercentagePoints or UnitKind.Pair or UnitKind.YesNo)
            return WeightMessages.NoMean(indicator.Unit.Text);
        if (binding.Find(code) is not { } weight)
            return WeightMessages.Unknown(code);
        if (weight.Code == indicator.Code)
            return WeightMessages.OfItself(weight.Code);
        if (weight.Unit.Kind is not (UnitKind.Count or UnitKind.PersonHours or UnitKind.Other or UnitKind.None))
            return WeightMessages.NotACount(weight.Code);

        return weight.Level == indicator.Level
            ? indicator with
            {
                WeightCode = weight.Code,
            }
            : WeightMessages.OtherLevel(weight.Code);
    }
}
