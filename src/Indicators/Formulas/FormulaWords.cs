namespace QualityMonitor.Indicators.Formulas;

/// <summary>The words of the language: read and printed from one table.</summary>
internal static class FormulaWords
{
    public static IReadOnlyDictionary<string, FormulaFunction> Functions { get; } =
        new Dictionary<string, FormulaFunction>(StringComparer.Ordinal)
        {
            ["сумма"] = FormulaFunction.Sum,
            ["среднее"] = FormulaFunction.Average,
            ["мин"] = FormulaFunction.Minimum,
            ["макс"] = FormulaFunction.Maximum,
        };

    public static IReadOnlyDictionary<string, FormulaPart> Parts { get; } =
        new Dictionary<string, FormulaPart>(StringComparer.Ordinal)
        {
            ["числитель"] = FormulaPart.Numerator,
            ["знаменатель"] = FormulaPart.Denominator,
            ["первое"] = FormulaPart.First,
            ["второе"] = FormulaPart.Second,
        };

    public static string Of(FormulaFunction function) => Functions.First(pair => pair.Value == function).Key;

    public static string Of(FormulaPart part) => Parts.First(pair => pair.Value == part).Key;
}
