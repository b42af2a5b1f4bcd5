using System.Globalization;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Computing;

/// <summary>
/// Gives a formula as read its indicators: references by the codes of the definitions, everything checked that can be
/// before there are figures.
/// </summary>
public sealed class FormulaBinding
{
    private readonly Dictionary<string, IndicatorDefinition> byKey = new(StringComparer.Ordinal);

    /// <param name="indicators">Of one programme; of codes that differ only in spelling the first counts.</param>
    public FormulaBinding(IEnumerable<IndicatorDefinition> indicators)
    {
        foreach (var indicator in indicators)
            byKey.TryAdd(IndicatorCodes.Key(indicator.Code), indicator);
        Units = byKey.Values.ToDictionary(static one => one.Code, static one => one.Unit, StringComparer.Ordinal);
    }

    /// <summary>By the codes of the definitions, which are those of every bound formula.</summary>
    public IReadOnlyDictionary<string, Unit> Units { get; }

    /// <summary>The formula with the definitions' codes, or the reference that means none of them.</summary>
    public Parsed<Formula> Bind(Formula formula)
    {
        foreach (var reference in formula.References())
        {
            if (Find(reference.Code) is null)
                return FormulaMessages.UnknownIndicator(reference.Code);
        }

        return Ambiguous(formula) is { } number ? FormulaMessages.CodeOrNumber(number) : Rewritten(formula);
    }

    /// <summary>As the other, and the formula gives a figure in <paramref name="target"/>.</summary>
    public Parsed<Formula> Bind(Formula formula, Unit target) =>
        Bind(formula)
            .Then<Formula>(bound =>
                FormulaUnits.CheckResult(bound, target, Units) is { IsOk: false } wrong ? wrong.Problem! : bound
            );

    /// <summary>The indicator that a code means, in whatever spelling; null for none.</summary>
    public IndicatorDefinition? Find(string code) => byKey.GetValueOrDefault(IndicatorCodes.Key(code));

    /// <summary>
    /// «1.5» where an indicator has that code: rather the indicator was meant, and a number can be written with a
    /// comma.
    /// </summary>
    private string? Ambiguous(Formula formula) =>
        formula switch
        {
            Formula.Constant { HasPoint: true } constant
                when constant.Value.ToString(CultureInfo.InvariantCulture) is var text && byKey.ContainsKey(text) =>
                text,
            Formula.Negation negation => Ambiguous(negation.Inner),
            Formula.Binary binary => Ambiguous(binary.Left) ?? Ambiguous(binary.Right),
            Formula.Call call => call.Arguments.Select(Ambiguous).FirstOrDefault(static found => found is not null),
            _ => null,
        };

    private Formula Rewritten(Formula formula) =>
        formula switch
        {
            Formula.Reference reference => reference with { Code = Find(reference.Code)!.Code },
            Formula.Negation negation => new Formula.Negation(Rewritten(negation.Inner)),
            Formula.Binary binary => binary with { Left = Rewritten(binary.Left), Right = Rewritten(binary.Right) },
            Formula.Call call => call with { Arguments = [.. call.Arguments.Select(Rewritten)] },
            _ => formula,
        };
}
