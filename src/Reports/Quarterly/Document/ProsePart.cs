using QualityMonitor.Reports.Documents;

namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>What people wrote to the report, section by section, with its figures.</summary>
internal static class ProsePart
{
    public static IEnumerable<Block> Of(QuarterlyReport report)
    {
        var passages = report.Said?.Passages ?? [];
        if (passages.Count == 0)
            yield break;

        yield return new Block.Heading("Пояснительная часть");
        foreach (var group in passages.GroupBy(one => TitleOf(report, one), StringComparer.Ordinal))
        {
            if (group.Key.Length > 0)
                yield return new Block.Heading(group.Key) { Level = 2 };
            foreach (var line in group.SelectMany(one => ProseLines.Of(report, one.Text)))
                yield return new Block.Paragraph(line);
        }
    }

    private static string TitleOf(QuarterlyReport report, Passage passage) =>
        passage.Section.Length > 0 ? passage.Section
        : report.Rows.FirstOrDefault(row => row.Code == passage.IndicatorCode) is { } row ? $"{row.Code} {row.Name}"
        : "";
}
