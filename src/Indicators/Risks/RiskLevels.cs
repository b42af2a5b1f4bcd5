using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Risks;

/// <summary>Levels of risk as tables write them: «высокий», «средняя значимость», «3».</summary>
public static class RiskLevels
{
    public static Parsed<RiskLevel> Read(string text)
    {
        var folded = TextNormalizer.Fold(text);
        return folded switch
        {
            "1" or "н" or "н." => RiskLevel.Low,
            "2" or "с" or "с." or "ср" or "ср." => RiskLevel.Medium,
            "3" or "в" or "в." or "выс" or "выс." => RiskLevel.High,
            _ when folded.StartsWith("низк", StringComparison.Ordinal) => RiskLevel.Low,
            _ when folded.StartsWith("средн", StringComparison.Ordinal) => RiskLevel.Medium,
            _ when folded.StartsWith("высок", StringComparison.Ordinal) => RiskLevel.High,
            _ => new Problem(
                "risk-level-unclear",
                $"Непонятен уровень риска {RussianText.Quote(text, 60)}.",
                "высокий, средний или низкий; можно 3, 2 или 1"
            ),
        };
    }

    /// <summary>«+», «V» and «есть»: it applies, and how strongly is not said.</summary>
    public static bool IsSign(string text) =>
        IsMark(text) || TextNormalizer.Fold(text) is "есть" or "да" or "имеется" or "выявлен" or "актуален";

    /// <summary>A sign that is no word.</summary>
    public static bool IsMark(string text) => text.Trim() is "+" or "v" or "V" or "✓" or "√";

    public static string Print(RiskLevel level) =>
        level switch
        {
            RiskLevel.High => "высокий",
            RiskLevel.Medium => "средний",
            _ => "низкий",
        };
}
