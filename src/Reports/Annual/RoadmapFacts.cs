using QualityMonitor.Indicators;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Page;

namespace QualityMonitor.Reports.Annual;

/// <summary>How the roadmap was carried out.</summary>
internal static class RoadmapFacts
{
    public static IEnumerable<Line> Of(QuarterlyReport report)
    {
        if (RoadmapMaker.Of(report.Roadmap) is { } page)
            yield return $"Дорожная карта. {page.Summary} {page.Behind}".TrimEnd();
        var (done, of, overdue) = (0, 0, 0);
        foreach (var risk in (report.Support?.Schools ?? []).SelectMany(static school => school.Risks))
            (done, of, overdue) = (done + risk.Done, of + risk.Of, overdue + risk.Overdue);
        if (of > 0)
            yield return "Меры против рисков школ: "
                + $"выполнено в полном объёме и в срок {RussianText.Number(done)} из {RussianText.Number(of)}"
                + (overdue > 0 ? $", просрочено {RussianText.Number(overdue)}." : ".");
    }
}
