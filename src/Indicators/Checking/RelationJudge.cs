using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Computing;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Checking;

/// <summary>
/// Judges <see cref="CheckRule.Relation"/>. Where a figure is missing, or a side has no value, there is nothing to
/// compare: that a figure is missing is for <see cref="CheckRule.Required"/> to say.
/// </summary>
public static class RelationJudge
{
    public const string Code = "relation-broken";

    /// <param name="rule">Bound to the programme by <see cref="CheckReader"/>.</param>
    /// <param name="factOf">By the code of the indicator; null where nothing was given.</param>
    /// <param name="units">Of the programme's indicators by code.</param>
    /// <returns>Null when there is nothing to say.</returns>
    public static Problem? Judge(
        CheckRule.Relation rule,
        Func<string, PlacedFact?> factOf,
        IReadOnlyDictionary<string, Unit> units
    )
    {
        if (
            Value(rule.Formula.Left) is not { } left
            || Value(rule.Formula.Right) is not { } right
            || Shares.Minus(left, right) is not { } difference
        )
            return null;
        var facts = rule.Formula.Codes.Select(code => (Code: code, Fact: factOf(code)!)).ToList();
        if (
            Holds(rule.Formula.Sign, difference, rule.Tolerance ?? Precision(facts.Select(static one => one.Fact.Fact)))
        )
            return null;
        var digits = Rounding.DigitsApart(left, right, 2);
        var cells = facts.Select(static one => $"{one.Code} — {one.Fact.Place}: {one.Fact.Text.Trim()}");
        return new Problem(
            Code,
            $"Не выполняется соотношение {rule.Formula}: слева {RussianText.Rounded(left, digits)}, справа {RussianText.Rounded(right, digits)} ({string.Join(", ", cells)}).",
            CheckMessages.Expected(rule, $"значения, при которых {rule.Formula}")
        );

        decimal? Value(Formula side) =>
            FormulaEvaluator.Evaluate(side, code => new Operand(units[code], factOf(code)?.Fact))
                is FormulaResult.Value(var number)
                ? number
                : null;
    }

    private static bool Holds(RelationSign sign, decimal difference, decimal tolerance) =>
        sign switch
        {
            RelationSign.Equal => Math.Abs(difference) <= tolerance,
            RelationSign.AtMost => difference <= tolerance,
            RelationSign.AtLeast => difference >= -tolerance,
            RelationSign.Less => difference < 0,
            _ => difference > 0,
        };

    /// <summary>
    /// People round each figure to what they print, so a sum of four figures may be off by four halves of the last
    /// digit. Whole numbers are exact.
    /// </summary>
    private static decimal Precision(IEnumerable<Fact> facts)
    {
        var scales = facts.OfType<Fact.Number>().Select(static number => (int)number.Amount.Value.Scale).ToList();
        if (scales.Count == 0 || scales.Max() == 0)
            return 0;
        var half = 0.5m * scales.Count;
        for (var digit = 0; digit < scales.Max(); digit++)
            half /= 10;
        return half;
    }
}
