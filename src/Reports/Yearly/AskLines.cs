using QualityMonitor.Indicators;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Yearly;

/// <summary>What in a paper waits for the words of people.</summary>
internal static class AskLines
{
    /// <summary>Which deviations nobody has explained; null where all are.</summary>
    public static CoverLine? Explanations(QuarterlyReport report)
    {
        // The paper prints the words of schools as well.
        var (count, codes) = AskText.Unexplained(report, row => ExplanationText.Of(report, row).Count > 0);
        return count == 0
            ? null
            : new CoverLine(
                "Обоснования",
                "warn",
                "▲",
                $"Не представлены по {RussianText.Count(count, "показателю", "показателям", "показателям")}: {codes}."
            );
    }

    /// <summary>References of people's texts that lead nowhere.</summary>
    public static IEnumerable<CoverLine> References(QuarterlyReport report) =>
        AskText.References(report).Select(static text => new CoverLine("Цифры в тексте", "warn", "▲", text));
}
