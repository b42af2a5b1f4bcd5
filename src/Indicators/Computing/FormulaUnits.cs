using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Computing;

/// <summary>
/// Checks at definition time that a formula adds and compares like with like, so that no report ever adds people to
/// percents. An indicator without a unit says nothing and fits everywhere.
/// </summary>
public static class FormulaUnits
{
    /// <param name="units">The units of the indicators by code; every reference is among them.</param>
    /// <returns>Null when both sides can be compared: the control ratio <c>[1.1] + [1.2] = [1.3]</c>.</returns>
    public static Problem? CheckAlike(Formula left, Formula right, IReadOnlyDictionary<string, Unit> units)
    {
        var together = Alike(
            "сравнивать",
            [left, right],
            new Formula.Binary(FormulaOperation.Subtract, left, right),
            units
        );
        return together.Problem;
    }

    /// <summary>Whether the formula gives a figure in <paramref name="target"/>; a ratio serves as a percent.</summary>
    internal static Parsed<Measure> CheckResult(Formula formula, Unit target, IReadOnlyDictionary<string, Unit> units)
    {
        var result = Of(formula, units);
        if (!result.IsOk)
            return result;
        if (target.Kind is UnitKind.Pair or UnitKind.YesNo)
            return FormulaMessages.NoFormulaUnit(target.Text);
        if (
            result.Value is not Measure.Known { Dimension: var dimension }
            || target.Kind is UnitKind.None or UnitKind.Other
        )
            return result;

        var wanted = Dimension.Of(target)!;
        var fits = dimension.Equals(wanted) || (wanted.Equals(Dimension.Percent) && dimension.Equals(Dimension.Ratio));
        return fits ? result : FormulaMessages.UnlikeResult(dimension.ToString(), target.Text);
    }

    private static Parsed<Measure> Of(Formula formula, IReadOnlyDictionary<string, Unit> units) =>
        formula switch
        {
            Formula.Constant constant => new Measure.Bare(constant.Value == 100),
            Formula.Reference reference => Of(reference, units[reference.Code]),
            Formula.Negation negation => Of(negation.Inner, units),
            Formula.Call call => Alike("сопоставлять", call.Arguments, call, units),
            Formula.Binary { Operation: FormulaOperation.Add } sum => Alike(
                "складывать",
                [sum.Left, sum.Right],
                sum,
                units
            ),
            Formula.Binary { Operation: FormulaOperation.Subtract } difference => Alike(
                "вычитать",
                [difference.Left, difference.Right],
                difference,
                units
            ),
            Formula.Binary product => Of(product.Left, units)
                .Then(left => Of(product.Right, units).Then(right => Product(product.Operation, left, right))),
            _ => throw new ArgumentOutOfRangeException(
                nameof(formula),
                formula.GetType().Name,
                "A new kind of formula needs its unit here."
            ),
        };

    private static Parsed<Measure> Of(Formula.Reference reference, Unit unit)
    {
        var isPair = unit.Kind == UnitKind.Pair;
        switch (reference.Part)
        {
            case FormulaPart.Numerator or FormulaPart.Denominator:
                return unit.Kind is UnitKind.Percent or UnitKind.None
                    ? new Measure.Known(Dimension.Count)
                    : FormulaMessages.PartMismatch(
                        reference,
                        "числитель и знаменатель есть только у доли, то есть у показателя в процентах"
                    );
            case FormulaPart.First or FormulaPart.Second when isPair:
                return Measure.Of(unit.Parts[reference.Part == FormulaPart.First ? 0 : 1]);
            case FormulaPart.First or FormulaPart.Second:
                return FormulaMessages.PartMismatch(
                    reference,
                    "первое и второе число есть только у пары, например у показателя с единицей ед./%"
                );
            default:
                return isPair || unit.Kind == UnitKind.YesNo
                    ? FormulaMessages.PartMismatch(
                        reference,
                        isPair
                            ? $"одно число пары: [{reference.Code}].первое или [{reference.Code}].второе"
                            : "показатель, измеряемый числом"
                    )
                    : Measure.Of(unit);
        }
    }

    /// <summary>A bare number takes the unit of what stands beside it.</summary>
    private static Parsed<Measure> Alike(
        string verb,
        IReadOnlyList<Formula> terms,
        Formula where,
        IReadOnlyDictionary<string, Unit> units
    )
    {
        Measure common = new Measure.Bare(IsHundred: false);
        foreach (var term in terms)
        {
            var measure = Of(term, units);
            if (!measure.IsOk)
                return measure;
            if (
                common is Measure.Known before
                && measure.Value is Measure.Known now
                && !before.Dimension.Equals(now.Dimension)
            )
                return FormulaMessages.UnlikeUnits(verb, before.Dimension.ToString(), now.Dimension.ToString(), where);
            if (common is Measure.Bare || measure.Value is Measure.Anything)
                common = measure.Value is Measure.Bare ? common : measure.Value;
        }

        return common;
    }

    private static Parsed<Measure> Product(FormulaOperation operation, Measure left, Measure right)
    {
        if (left is Measure.Bare && right is Measure.Bare)
            return new Measure.Bare(IsHundred: false);
        if (left is Measure.Anything || right is Measure.Anything)
            return new Measure.Anything();

        return new Measure.Known(
            operation == FormulaOperation.Multiply
                ? left.AsFactor.Times(right.AsFactor)
                : left.AsFactor.Over(right.AsFactor)
        );
    }
}
