using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Computing;

/// <summary>
/// One computation. It goes through the whole formula even after a gap, so that every missing indicator is named at
/// once.
/// </summary>
internal sealed class FormulaWalk(Func<string, Operand> operandOf)
{
    private readonly List<string> missing = [];
    private FormulaDoubt? doubt;

    /// <summary>Null when there is no number; <see cref="Result"/> then says why.</summary>
    public decimal? Of(Formula formula) =>
        formula switch
        {
            Formula.Constant constant => constant.Value,
            Formula.Reference reference => Of(reference),
            Formula.Negation negation => -Of(negation.Inner),
            Formula.Binary binary => Of(binary, Of(binary.Left), Of(binary.Right)),
            Formula.Call call => Of(call.Function, [.. call.Arguments.Select(Of)]),
            _ => throw new ArgumentOutOfRangeException(
                nameof(formula),
                formula.GetType().Name,
                "A new kind of formula needs its value here."
            ),
        };

    /// <summary>A gap outweighs everything: with the figure there, the rest may turn out otherwise.</summary>
    public FormulaResult Result(decimal? number) =>
        missing.Count > 0 ? new FormulaResult.Missing([.. missing.Distinct(StringComparer.Ordinal)])
        : number is { } value ? new FormulaResult.Value(value)
        : new FormulaResult.Indeterminate(doubt ?? new FormulaDoubt(FormulaDoubtKind.Undefined));

    private decimal? Of(Formula.Reference reference)
    {
        var operand = operandOf(reference.Code);
        if (operand.Fact is null or Fact.Missing)
        {
            missing.Add(reference.Code);
            return null;
        }

        return PartOf(reference, operand.Fact, operand.Unit) ?? Unclear(Why(reference, operand.Fact), reference.Code);
    }

    private static decimal? PartOf(Formula.Reference reference, Fact fact, Unit unit) =>
        (reference.Part, fact) switch
        {
            (FormulaPart.Numerator, Fact.Share share) => share.Numerator,
            (FormulaPart.Denominator, Fact.Share share) => share.Denominator,
            (FormulaPart.First, Fact.Pair pair) => pair.First.Value,
            (FormulaPart.Second, Fact.Pair pair) => pair.Second.Value,
            (FormulaPart.Whole, _)
                when Measures.Single(fact, Typical(unit), unit) is { } amount
                    && AmountMarks.AreAlike(amount, Typical(unit), unit) => amount.Value,
            _ => null,
        };

    private static Amount Typical(Unit unit) =>
        new(0, unit.Kind is UnitKind.Pair or UnitKind.YesNo ? UnitKind.None : unit.Kind);

    private static FormulaDoubtKind Why(Formula.Reference reference, Fact fact) =>
        (reference.Part, fact) switch
        {
            (_, Fact.Declared) => FormulaDoubtKind.BoundOnly,
            (FormulaPart.Whole, Fact.Share) => FormulaDoubtKind.WithoutWhole,
            (FormulaPart.Numerator or FormulaPart.Denominator, Fact.Number) => FormulaDoubtKind.PercentOnly,
            _ => FormulaDoubtKind.OtherShape,
        };

    private decimal? Of(Formula.Binary binary, decimal? left, decimal? right)
    {
        if (left is not { } first || right is not { } second)
            return null;
        if (binary.Operation == FormulaOperation.Divide && second == 0)
            return Unclear(FormulaDoubtKind.DividedByZero, FormulaText.Print(binary.Right));

        return (
                binary.Operation switch
                {
                    FormulaOperation.Add => Shares.Plus(first, second),
                    FormulaOperation.Subtract => Shares.Minus(first, second),
                    FormulaOperation.Multiply => Shares.Times(first, second),
                    _ => Shares.Ratio(first, second),
                }
            ) ?? TooLarge();
    }

    private decimal? Of(FormulaFunction function, IReadOnlyList<decimal?> arguments)
    {
        if (arguments.Any(static argument => argument is null))
            return null;

        var sum = arguments.Aggregate(
            (decimal?)0,
            static (sum, argument) => sum is { } before ? Shares.Plus(before, argument!.Value) : null
        );
        return function switch
        {
            FormulaFunction.Minimum => arguments.Min(),
            FormulaFunction.Maximum => arguments.Max(),
            FormulaFunction.Average => sum / arguments.Count ?? TooLarge(),
            _ => sum ?? TooLarge(),
        };
    }

    private decimal? TooLarge() => Unclear(FormulaDoubtKind.TooLarge);

    private decimal? Unclear(FormulaDoubtKind kind, string subject = "")
    {
        doubt ??= new FormulaDoubt(kind, subject);
        return null;
    }
}
