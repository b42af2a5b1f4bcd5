using QualityMonitor.Indicators.Identification;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Identification;

/// <summary>What is done for the schools, and for which of them nothing is planned.</summary>
internal static class MeasuresPart
{
    public static IEnumerable<Block> Of(QuarterlyReport report)
    {
        var measures = (report.Roadmap?.All ?? [])
            .OrderBy(static one => one.School, StringComparer.Ordinal)
            .ThenBy(static one => one.Position)
            .ToList();
        if (measures.Count > 0)
            yield return new Block.Table(
                [
                    new Column("Школа", 16),
                    new Column("Мера", 36),
                    new Column("Ответственный", 16),
                    new Column("Срок", 14, Align.Centre),
                    new Column("Выполнение", 18),
                ],
                [
                    .. measures.Select(static one =>
                        Row.Of(
                            one.School!,
                            one.Text,
                            one.Responsible.Length > 0 ? one.Responsible : "—",
                            one.PeriodText.Length > 0 ? one.PeriodText : "—",
                            one.Sentence() ?? "—"
                        )
                    ),
                ]
            )
            {
                Title = "Меры помощи школам",
            };
        if (Without(report) is { } without)
            yield return new Block.Paragraph(without);
    }

    /// <summary>The schools in need for which no measure is known; null where there are none.</summary>
    public static string? Without(QuarterlyReport report)
    {
        var helped = (report.Roadmap?.All ?? []).Select(static one => one.School).ToHashSet(StringComparer.Ordinal);
        var names = (report.Support?.Schools ?? [])
            .Where(school =>
                school.Zone is Zone.Red or Zone.Risk
                && !helped.Contains(school.Name)
                && school.Risks.All(static risk => risk.Of == 0)
            )
            .Select(static school => school.Name)
            .ToList();
        return names.Count == 0
            ? null
            : $"Меры помощи этим школам в дорожной карте не названы: {Words.Schools(names)}.";
    }
}
