using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Computing;

/// <summary>The formula of an indicator, made ready once and computed for many organisations and periods.</summary>
public sealed class Computation
{
    private readonly Formula formula;
    private readonly Unit unit;
    private readonly IReadOnlyDictionary<string, Unit> units;
    private readonly bool isRatio;

    /// <param name="formula">Bound to indicators with these <paramref name="units"/> and checked to give
    /// <paramref name="unit"/>.</param>
    /// <exception cref="InvalidOperationException">It was not: see
    /// <see cref="FormulaBinding.Bind(Formula, Unit)"/>.</exception>
    public Computation(Formula formula, Unit unit, IReadOnlyDictionary<string, Unit> units)
    {
        (this.formula, this.unit, this.units) = (formula, unit, units);
        var measure = FormulaUnits.CheckResult(formula, unit, units).Value;
        isRatio =
            measure is Measure.Known { Dimension: var dimension }
            && dimension.Equals(Dimension.Ratio)
            && unit.Kind is UnitKind.Percent or UnitKind.PercentagePoints;
        Codes = [.. formula.References().Select(static reference => reference.Code).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The indicators it takes in, each once.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>
    /// The fact, or why there is none. For a percent a quotient of two figures gives the share with both parts, «8 из
    /// 13»; any other ratio is turned into percent.
    /// </summary>
    /// <param name="factOf">The fact of an indicator by its code; null where nothing was submitted.</param>
    public (Fact? Fact, FormulaResult Result) Compute(Func<string, Fact?> factOf)
    {
        var walk = new FormulaWalk(code => new Operand(units[code], factOf(code)));
        if (
            isRatio
            && unit.Kind == UnitKind.Percent
            && formula is Formula.Binary { Operation: FormulaOperation.Divide } quotient
        )
            return Share(walk, walk.Of(quotient.Left), walk.Of(quotient.Right), quotient.Right);

        var result = walk.Result(walk.Of(formula));
        if (result is not FormulaResult.Value value)
            return (null, result);

        return (isRatio ? Shares.Times(value.Number, 100) : value.Number) is { } number
            ? (new Fact.Number(new Amount(number, Mark)), new FormulaResult.Value(number))
            : (null, new FormulaResult.Indeterminate(new FormulaDoubt(FormulaDoubtKind.TooLarge)));
    }

    /// <summary>As people write it: a percent with its sign, everything else bare.</summary>
    private UnitKind Mark => unit.Kind is UnitKind.Percent or UnitKind.PercentagePoints ? unit.Kind : UnitKind.None;

    private static (Fact? Fact, FormulaResult Result) Share(
        FormulaWalk walk,
        decimal? numerator,
        decimal? denominator,
        Formula divisor
    )
    {
        if (denominator == 0 && walk.Result(numerator) is FormulaResult.Value)
            return (
                null,
                new FormulaResult.Indeterminate(
                    new FormulaDoubt(FormulaDoubtKind.DividedByZero, FormulaText.Print(divisor))
                )
            );
        if (numerator is not { } part || denominator is not { } whole)
            return (null, walk.Result(null));

        var share = new Fact.Share(part, whole);
        return share.Percent is { } percent
            ? (share, new FormulaResult.Value(percent))
            : (null, new FormulaResult.Indeterminate(new FormulaDoubt(FormulaDoubtKind.TooLarge)));
    }
}
