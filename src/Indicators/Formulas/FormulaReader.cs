using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Formulas;

/// <summary>
/// Reads a formula as a person writes it: <c>[1.4]</c> is an indicator by its code, <c>[1.4].числитель</c> a part of
/// its figure; numbers with a comma or a point, + - * / and parentheses, <c>сумма</c>, <c>среднее</c>, <c>мин</c>,
/// <c>макс</c> with arguments divided by semicolons. Codes stand in brackets, for «1.4» alone is a number. Bounded in
/// length and depth; never throws.
/// </summary>
public static class FormulaReader
{
    /// <summary>The longest text, in characters.</summary>
    public const int MaxLength = 500;

    /// <summary>How deep parentheses, functions and minus signs may stand in each other.</summary>
    public const int MaxDepth = 20;

    /// <param name="needsIndicator">False where a bare number will do: one side of a control ratio.</param>
    /// <returns>The formula, or the problem that names the place where reading stopped and the form expected
    /// there.</returns>
    public static Parsed<Formula> Read(string text, bool needsIndicator = true)
    {
        if (TextNormalizer.IsBlank(text))
            return FormulaMessages.Empty();
        if (text.Length > MaxLength)
            return FormulaMessages.TooLong(text);

        var read = new FormulaParser(text).Read();
        return needsIndicator && read.IsOk && !read.Value.References().Any() ? FormulaMessages.NoIndicator(text) : read;
    }
}
