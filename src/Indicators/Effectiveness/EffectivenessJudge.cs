using QualityMonitor.Indicators.Computing;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Effectiveness;

/// <summary>
/// Computes the effectiveness of a programme. No data is never zero and never a pass: the value is that of what is
/// known, and beside it stand the least and the most it could turn out to be; a grade is given only where both agree.
/// </summary>
public static class EffectivenessJudge
{
    /// <param name="method">Without a <see cref="EffectivenessMethod.Mistake"/>.</param>
    public static EffectivenessResult Judge(EffectivenessMethod method, EffectivenessInput input)
    {
        var steps = Steps(method, new EffectivenessMeasures(input, instead: null), out var lacking);
        if (steps[^1].Value is not { } known)
            return new EffectivenessResult(method, steps, null, null, null, null, lacking);
        if (lacking == 0)
            return new EffectivenessResult(method, steps, known, known, known, method.GradeOf(known), 0);

        decimal?[] bounds = [Bound(method, input, 0), Bound(method, input, 1)];
        var (least, most) = (bounds.Min(), bounds.Max());
        var grade =
            least is { } low && most is { } high && method.GradeOf(low) == method.GradeOf(high)
                ? method.GradeOf(low)
                : null;
        return new EffectivenessResult(method, steps, known, least, most, grade, lacking);
    }

    private static decimal? Bound(EffectivenessMethod method, EffectivenessInput input, decimal instead) =>
        Steps(method, new EffectivenessMeasures(input, instead), out _)[^1].Value;

    private static List<EffectivenessStep> Steps(
        EffectivenessMethod method,
        EffectivenessMeasures measures,
        out int lacking
    )
    {
        var steps = new List<EffectivenessStep>();
        lacking = 0;
        foreach (var step in method.Steps)
        {
            foreach (
                var reference in step
                    .Formula.References()
                    .Where(reference => !steps.Exists(done => Same(done.Code, reference.Code)))
            )
            {
                var measure = measures.Of(reference.Code);
                lacking += measure.Lacking;
                steps.Add(new EffectivenessStep(reference.Code, measure.Value) { Measure = measure.Grounds });
            }

            steps.Add(Computed(step, steps));
        }

        return steps;
    }

    private static EffectivenessStep Computed(MethodStep step, List<EffectivenessStep> before)
    {
        var result = FormulaEvaluator.Evaluate(
            step.Formula,
            code => new Operand(
                Unit.None,
                before.Find(done => Same(done.Code, code))?.Value is { } value
                    ? new Fact.Number(new Amount(value))
                    : null
            )
        );
        var done = new EffectivenessStep(step.Code, (result as FormulaResult.Value)?.Number)
        {
            Written = FormulaText.Print(step.Formula),
        };
        return result switch
        {
            FormulaResult.Missing missing => done with { Missing = missing.Codes },
            FormulaResult.Indeterminate unclear => done with { Doubt = unclear.Doubt },
            _ => done,
        };
    }

    private static bool Same(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
