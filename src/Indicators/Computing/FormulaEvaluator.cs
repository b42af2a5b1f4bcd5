using QualityMonitor.Indicators.Formulas;

namespace QualityMonitor.Indicators.Computing;

/// <summary>
/// Computes a formula over figures. Total: nothing throws, no zero is made of a gap and no infinity of a zero.
/// </summary>
public static class FormulaEvaluator
{
    /// <param name="formula">Bound, so that its codes are those the figures are kept by.</param>
    public static FormulaResult Evaluate(Formula formula, Func<string, Operand> operandOf)
    {
        var walk = new FormulaWalk(operandOf);
        return walk.Result(walk.Of(formula));
    }
}
