namespace QualityMonitor.Indicators.Values;

/// <summary>How a cell says that there is no figure: «-», «…», «x», «нет данных» (DOMAIN, section 6).</summary>
public static class MissingMarks
{
    private static readonly HashSet<string> Marks = new(StringComparer.Ordinal)
    {
        "-", "--", "---", "...", "…", "..", "x", "х", "xx", "хх", "*", "нет", "н/д", "нд", "н.д", "н/а", "n/a", "na", "нет данных", "данных нет",
        "данные отсутствуют", "нет сведений", "сведений нет", "не предоставлено", "не представлено", "не заполнено", "#н/д", "#n/a",
        "не проводилось", "не проводился", "не применимо", "неприменимо",
    };

    public static bool IsMissing(string text) => text.Length <= 40 && Marks.Contains(Key(text));

    private static string Key(string text)
    {
        var folded = TextNormalizer.Fold(text);
        var trimmed = folded.Trim(' ', '.', '(', ')', ';', ',', '"', '«', '»');
        return trimmed.Length == 0 && folded.Contains("..", StringComparison.Ordinal) ? "..." : trimmed;
    }
}
