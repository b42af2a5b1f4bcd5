namespace QualityMonitor.Indicators.Values;

/// <summary>«Да», «выполнено», «+» and their opposites.</summary>
internal static class YesNoWords
{
    private static readonly string[] DoneStems =
        ["выполнен", "исполнен", "реализован", "проведен", "создан", "разработан", "обеспечен", "сделан", "достигнут", "имеет", "завершен", "утвержден"];

    private static readonly HashSet<string> Yes = new(StringComparer.Ordinal) { "да", "+", "v", "✓", "✔", "☑", "есть", "в наличии", "наличие", "yes" };

    private static readonly HashSet<string> No = new(StringComparer.Ordinal) { "нет", "отсутствует", "отсутствуют", "no", "✗", "☐" };

    /// <summary>Null when the text is neither.</summary>
    public static bool? Read(string text)
    {
        if (text.Length > 60)
            return null;

        var folded = TextNormalizer.Fold(text).Trim(' ', '.', '!', ';', ',', '"', '«', '»', '(', ')');
        if (Yes.Contains(folded) || IsDone(folded.StartsWith("да, ", StringComparison.Ordinal) ? folded[4..] : folded))
            return true;
        if (No.Contains(folded) || (folded.StartsWith("не ", StringComparison.Ordinal) && IsDone(folded[3..])))
            return false;

        return null;
    }

    private static bool IsDone(string word) =>
        !word.Contains(' ') && Array.Exists(DoneStems, stem => word.StartsWith(stem, StringComparison.Ordinal) && word.Length <= stem.Length + 3);
}
