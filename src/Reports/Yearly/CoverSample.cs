using QualityMonitor.Reports.Quarterly.Page;

namespace QualityMonitor.Reports.Yearly;

/// <summary>The invented page of a letter that goes with a paper, with one of everything.</summary>
internal static class CoverSample
{
    public static CoverPage Page(string name) =>
        new(
            name,
            "Светлореченск",
            "2025 год",
            "31.01.2026",
            "Качество образования",
            2,
            new PageChanges(["1.1 Доля: было 99 %, стало 100 %"], "и ещё 1 изменение", "Всё — в приложении."),
            "выполнено 11 из 16",
            "11 из 16",
            "показателей выполнено.",
            [new Segment("good", "✔", 60, "11 выполнены")],
            [new CoverLine("Не выполнены", "bad", "✖", "1.1 и 2.3.")],
            "Документ Word готов к подписи.",
            "«Сведения за 2025 год.docx»"
        );
}
