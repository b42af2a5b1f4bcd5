using System.Globalization;

namespace QualityMonitor.Indicators.Formulas;

/// <summary>
/// Formulas as people read them; <see cref="FormulaReader"/> reads the text back as the same formula.
/// </summary>
public static class FormulaText
{
    private const int Sum = 1;
    private const int Product = 2;
    private const int Factor = 3;

    public static string Print(Formula formula) =>
        formula switch
        {
            Formula.Constant constant => Print(constant),
            Formula.Reference { Part: FormulaPart.Whole } reference => $"[{reference.Code}]",
            Formula.Reference reference => $"[{reference.Code}].{FormulaWords.Of(reference.Part)}",
            Formula.Negation negation => "-" + Inside(negation.Inner, Factor),
            Formula.Call call => $"{FormulaWords.Of(call.Function)}({string.Join("; ", call.Arguments.Select(Print))})",
            Formula.Binary binary =>
                $"{Inside(binary.Left, Rank(binary))} {Sign(binary.Operation)} {Inside(binary.Right, Rank(binary) + 1)}",
            _ => throw new ArgumentOutOfRangeException(
                nameof(formula),
                formula.GetType().Name,
                "A new kind of formula needs its text here."
            ),
        };

    private static string Print(Formula.Constant constant)
    {
        var text = constant.Value.ToString(CultureInfo.InvariantCulture);
        return constant.HasPoint ? text : text.Replace('.', ',');
    }

    /// <summary>In parentheses where it binds less tightly than its place asks.</summary>
    private static string Inside(Formula formula, int rank) =>
        Rank(formula) < rank ? $"({Print(formula)})" : Print(formula);

    private static int Rank(Formula formula) =>
        formula switch
        {
            Formula.Binary { Operation: FormulaOperation.Add or FormulaOperation.Subtract } => Sum,
            Formula.Binary => Product,
            _ => Factor,
        };

    private static char Sign(FormulaOperation operation) =>
        operation switch
        {
            FormulaOperation.Add => '+',
            FormulaOperation.Subtract => '-',
            FormulaOperation.Multiply => '*',
            _ => '/',
        };
}
