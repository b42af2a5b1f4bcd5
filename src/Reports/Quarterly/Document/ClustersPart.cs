using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Comparing;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>Every school among the sixteen clusters and by the composite index, and the town as they are measured.</summary>
internal static class ClustersPart
{
    private const int Levels = 4;

    /// <summary>With more parts the table shows the index alone.</summary>
    private const int MostParts = 7;

    public static IEnumerable<Block> Of(QuarterlyReport report)
    {
        List<Block> blocks = [.. Clusters(report), .. Index(report)];
        return blocks.Count == 0 ? [] : blocks.Prepend(new Block.Heading("Кластеры школ и сводный индекс"));
    }

    private static IEnumerable<Block> Clusters(QuarterlyReport report)
    {
        var schools = report.Support?.Schools ?? [];
        if (!schools.Any(static school => school.Cluster is not null))
            yield break;

        yield return new Block.Table(
            [
                new Column("Процесс", 20),
                .. Enumerable
                    .Range(1, Levels)
                    .Select(static level => new Column(Cluster.ResultsTitle(level), 20, Align.Centre)
                    {
                        Group = "Результаты",
                    }),
            ],
            [
                .. Enumerable
                    .Range(1, Levels)
                    .Reverse()
                    .Select(process =>
                        Row.Of([
                            Cluster.ProcessTitle(process),
                            .. Enumerable
                                .Range(1, Levels)
                                .Select(results => Place(report, schools, new Cluster(process, results))),
                        ])
                    ),
            ]
        )
        {
            Title = "Кластеры школ",
        };
        var nowhere = schools.Where(static school => school.Cluster is null).Select(static one => one.Name).ToList();
        yield return new Block.Paragraph(
            "Число в ячейке — номер кластера: 4 × (уровень процесса − 1) + уровень результатов."
                + (nowhere.Count > 0 ? $" Нет данных: {RussianText.Join(nowhere, 12)}." : ""),
            TextLook.Note
        );
    }

    private static Cell Place(QuarterlyReport report, IReadOnlyList<SupportedSchool> schools, Cluster cluster) =>
        new([
            RussianText.Number(cluster.Number),
            .. report.Support?.Own?.Cluster == cluster ? [Line.Bold(report.OwnerName)] : Array.Empty<Line>(),
            .. schools.Where(school => school.Cluster == cluster).Select(static school => (Line)school.Name),
        ]);

    private static IEnumerable<Block> Index(QuarterlyReport report)
    {
        var schools = (report.Support?.Schools ?? [])
            .Where(static school => school.Index is not null)
            .OrderBy(static school => school.Index!.Rank ?? int.MaxValue)
            .ThenByDescending(static school => school.Index!.Value)
            .ToList();
        if (!schools.Exists(static school => school.Index!.Value is not null))
            yield break;

        var parts = report.Support!.IndexParts is { Count: <= MostParts } known ? known : [];
        yield return new Block.Table(
            [
                new Column("Место", 10, Align.Centre),
                new Column("Школа", 24),
                .. parts.Select(
                    (_, index) =>
                        new Column(RussianText.Number(index + 1), 8, Align.Centre) { Group = "Баллы по разделам" }
                ),
                new Column("Индекс", 12, Align.Centre),
            ],
            [
                .. schools.Select(school => Scored(Place(school.Index!), school.Name, school.Index!, parts.Count)),
                .. report.Support.Own?.Index is { } own
                    ? [Scored("—", Cell.Bold(report.OwnerName), own, parts.Count)]
                    : Array.Empty<Row>(),
            ]
        )
        {
            Title = "Сводный индекс школ",
        };
        if (parts.Count > 0)
            yield return new Block.Paragraph(
                Legend(parts, report.Support.Own?.Index is null ? null : report.OwnerName),
                TextLook.Note
            );
    }

    private static Cell Place(SchoolIndex index) =>
        index.Rank is { } rank ? RussianText.Number(rank)
        : index.Value is null ? "—"
        : index.Coverage();

    private static Row Scored(Cell place, Cell name, SchoolIndex index, int parts) =>
        Row.Of([
            place,
            name,
            .. Enumerable
                .Range(0, parts)
                .Select(at =>
                    (Cell)(
                        index.Points is { } points && at < points.Count && points[at] is { } one
                            ? RussianText.Number(one, 1)
                            : "—"
                    )
                ),
            index.Value is { } value ? Cell.Bold(RussianText.Number(value, 1)) : "—",
        ]);

    /// <param name="owner">Null where it stands not beside its schools.</param>
    private static string Legend(IReadOnlyList<IndexPart> parts, string? owner)
    {
        var weighted = parts.Select(static one => one.Weight).Distinct().Count() > 1;
        var named = parts.Select(
            (one, index) =>
                $"{RussianText.Number(index + 1)} — {one.Name.TrimEnd('.')}"
                + (weighted ? $" (вес {RussianText.Rounded(one.Weight)})" : "")
        );
        return $"Разделы: {string.Join("; ", named)}. Лучшая школа раздела получает 100 баллов. "
            + (owner is null ? "" : $"Строка «{owner}» — по собственным цифрам на той же шкале; места у неё нет. ")
            + "«—» — нет данных или цифры не показаны.";
    }
}
