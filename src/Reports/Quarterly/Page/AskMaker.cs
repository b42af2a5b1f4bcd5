using QualityMonitor.Indicators;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Quarterly.Page;

/// <summary>What a coordinator is asked for beside the figures.</summary>
internal static class AskMaker
{
    /// <param name="fileName">Of the workbook to fill in.</param>
    public static PageAsks Of(QuarterlyReport report, string fileName)
    {
        // What a school says of itself does not tell why the town is where it is.
        var (count, codes) = AskText.Unexplained(report, row => ExplanationText.Own(report, row) is not null);
        return new PageAsks(
            fileName,
            count == 0
                ? "Все отклонения объяснены."
                : $"Нет обоснования у {RussianText.Count(count, "показателя", "показателей", "показателей")}: {codes}.",
            Proposals(report.Said?.Proposals.Count ?? 0),
            [.. AskText.References(report)]
        );
    }

    private static string Proposals(int count) =>
        count == 0
            ? "Предложений для решения нет: их пишете вы."
            : $"{RussianText.Count(count, "предложение", "предложения", "предложений")} для решения — в письме "
                + "руководителю и в разделе «Предложения для решения» отчёта.";
}
