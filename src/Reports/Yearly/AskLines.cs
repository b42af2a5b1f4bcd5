using QualityMonitor.Indicators;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Yearly;

/// <summary>What in a paper waits for the words of people.</summary>
internal static class AskLines
{
    private const int MostCodes = 12;
    private const int MostReferences = 6;

    /// <summary>Which deviations nobody has explained; null where all are.</summary>
    public static CoverLine? Explanations(QuarterlyReport report)
    {
        var codes = report
            .Rows.Where(row => ExplanationText.IsAsked(row) && ExplanationText.Of(report, row).Count == 0)
            .Select(static row => row.Code)
            .ToList();
        return codes.Count == 0
            ? null
            : new CoverLine(
                "Обоснования",
                "warn",
                "▲",
                $"Не представлены по {RussianText.Count(codes.Count, "показателю", "показателям", "показателям")}: "
                    + $"{RussianText.Join(codes, MostCodes)}."
            );
    }

    /// <summary>References of people's texts that lead nowhere.</summary>
    public static IEnumerable<CoverLine> References(QuarterlyReport report)
    {
        var unresolved = ProseText.Unresolved(report);
        foreach (var (reference, source) in unresolved.Take(MostReferences))
            yield return new CoverLine(
                "Ссылка",
                "warn",
                "▲",
                $"{RussianText.Quote(reference)} осталась без цифры: лист «{source.Sheet}», ячейка {source.Cells}."
            );
        if (unresolved.Count > MostReferences)
            yield return CoverLine.Plain(
                "Ссылка",
                "И ещё "
                    + RussianText.Count(
                        unresolved.Count - MostReferences,
                        "ссылка осталась",
                        "ссылки остались",
                        "ссылок остались"
                    )
                    + " без цифры."
            );
    }
}
