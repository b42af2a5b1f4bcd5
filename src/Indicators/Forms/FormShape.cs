namespace QualityMonitor.Indicators.Forms;

/// <summary>Which columns for figures a form has: none that no row of it can use.</summary>
public enum FormShape
{
    SharesAndValues,

    /// <summary>Every row asks for two numbers, of which the share is made.</summary>
    Shares,

    /// <summary>Every row asks for one.</summary>
    Values,
}

/// <summary>Shapes of forms: their hidden marks and their columns.</summary>
public static class FormShapes
{
    private const string OnlyShares = "только доли";
    private const string OnlyValues = "только значения";

    public static FormShape Of(bool hasShares, bool hasValues) =>
        (hasShares, hasValues) switch
        {
            (true, false) => FormShape.Shares,
            (false, true) => FormShape.Values,
            _ => FormShape.SharesAndValues,
        };

    /// <summary>What stands in <see cref="FormVocabulary.ShapeRow"/>; empty where all columns are there.</summary>
    public static string Mark(FormShape shape) =>
        shape switch
        {
            FormShape.Shares => OnlyShares,
            FormShape.Values => OnlyValues,
            _ => "",
        };

    /// <returns>Null: the mark is none of ours. Forms that were given out before there were shapes have no mark and all
    /// columns.</returns>
    public static FormShape? Read(string mark) =>
        mark switch
        {
            "" => FormShape.SharesAndValues,
            OnlyShares => FormShape.Shares,
            OnlyValues => FormShape.Values,
            _ => null,
        };

    /// <returns>The headers over its figures, in their order.</returns>
    public static IReadOnlyList<string> Columns(FormShape shape) =>
        shape switch
        {
            FormShape.Shares => [FormVocabulary.Numerator, FormVocabulary.Denominator],
            FormShape.Values => [FormVocabulary.Value],
            _ => [FormVocabulary.Numerator, FormVocabulary.Denominator, FormVocabulary.Value],
        };
}
