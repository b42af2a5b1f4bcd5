using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Policies;

/// <summary>What people call the kinds of report in a passport and in a workbook of texts, by the kinds' codes.</summary>
public static class ReportKindWords
{
    public const string Quarterly = "quarterly";
    public const string Annual = "annual";

    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Quarterly] = "квартальный",
            [Annual] = "годовой",
            ["statement"] = "сведения",
            ["identification"] = "идентификация",
            ["school-sheet"] = "листок",
            ["digest"] = "сводка полноты",
        };

    /// <summary>By its code or its word in any form: «Годовой отчёт», «годовая». Null for any other.</summary>
    public static string? Read(string written)
    {
        var text = TextNormalizer.Fold(written);
        foreach (var (code, word) in All)
        {
            if (text == code || text.StartsWith(TextNormalizer.Fold(word)[..^2], StringComparison.Ordinal))
                return code;
        }

        return null;
    }
}
