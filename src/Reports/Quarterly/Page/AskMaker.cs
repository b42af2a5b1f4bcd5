using QualityMonitor.Indicators;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Quarterly.Page;

/// <summary>What a coordinator is asked for beside the figures.</summary>
internal static class AskMaker
{
    private const int MostCodes = 12;
    private const int MostReferences = 6;

    /// <param name="fileName">Of the workbook to fill in.</param>
    public static PageAsks Of(QuarterlyReport report, string fileName)
    {
        var asked = report
            .Rows.Where(row => ExplanationText.IsAsked(row) && ExplanationText.Own(report, row.Code) is null)
            .Select(static row => row.Code)
            .ToList();
        var unresolved = ProseText.Unresolved(report);
        return new PageAsks(
            fileName,
            asked.Count == 0
                ? "Все отклонения объяснены."
                : $"Нет обоснования у {RussianText.Count(asked.Count, "показателя", "показателей", "показателей")}: "
                    + $"{RussianText.Join(asked, MostCodes)}.",
            (report.Said?.Proposals.Count ?? 0) == 0 ? "Предложений для решения нет: их пишете вы." : "",
            [
                .. unresolved
                    .Take(MostReferences)
                    .Select(static one =>
                        $"Ссылка {RussianText.Quote(one.Reference)} осталась без цифры (лист "
                        + $"«{one.Source.Sheet}», ячейка {one.Source.Cells})."
                    ),
            ]
        );
    }
}
