using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Comparing;
using QualityMonitor.Indicators.Risks;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Findings;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Identification;

/// <summary>All schools, whether they need help or not.</summary>
internal static class SchoolsTable
{
    public static IEnumerable<Block> Of(QuarterlyReport report)
    {
        var rows = report.Support is { } support ? [.. Judged(support, report.Risks)] : Named(report);
        if (rows.Count == 0)
            yield break;

        var isJudged = report.Support?.HasCriteria == true;
        var (hasLists, hasRisks) = (
            rows.Any(static one => IsSaid(one.Lists)),
            rows.Any(static one => IsSaid(one.Risks))
        );
        var why = 46 + (hasLists ? 0 : 12) + (hasRisks ? 0 : 18);
        yield return new Block.Table(
            [
                new Column("№\nп/п", 4, Align.Centre),
                new Column("Школа", 11),
                .. isJudged
                    ?
                    [
                        new Column("Зона", 9, Align.Centre),
                        new Column("Критерии: значение и вывод", why),
                        new Column("К прошлому году", 10),
                    ]
                    : Array.Empty<Column>(),
                .. hasLists ? [new Column("Перечни, кластер, индекс", isJudged ? 12 : 35)] : Array.Empty<Column>(),
                .. hasRisks ? [new Column("Риски и меры", isJudged ? 18 : 46)] : Array.Empty<Column>(),
            ],
            [
                .. rows.Select(
                    (cells, index) =>
                        Row.Of([
                            RussianText.Number(index + 1),
                            cells.School,
                            .. isJudged ? [cells.Zone, cells.Why, cells.Before] : Array.Empty<Cell>(),
                            .. hasLists ? [cells.Lists] : Array.Empty<Cell>(),
                            .. hasRisks ? [cells.Risks] : Array.Empty<Cell>(),
                        ])
                ),
            ]
        )
        {
            Title = $"Все школы программы ({RussianText.Number(rows.Count)})",
        };
        foreach (var note in Notes(report.Support?.Schools ?? []))
            yield return new Block.Paragraph(note, TextLook.Note);
    }

    /// <summary>What the short words of the table stand for.</summary>
    private static IEnumerable<string> Notes(IReadOnlyList<SupportedSchool> schools)
    {
        var lists = schools
            .SelectMany(static school => school.Memberships)
            .Where(static one => one.Document.Length > 0)
            .Select(static one => one.Text())
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (lists.Count > 0)
            yield return $"Перечни. {string.Join("; ", lists)}.";
        var clusters = schools
            .Select(static school => school.Cluster)
            .OfType<Cluster>()
            .OrderBy(static one => one.Number)
            .Select(static one => one.Title)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (clusters.Count > 0)
            yield return $"Кластеры. {RussianText.Begun(string.Join("; ", clusters))}.";
    }

    private static IEnumerable<SchoolCells> Judged(SupportSection support, IReadOnlyList<RiskRow> risks)
    {
        var moves = ZoneMoves.Of(support).ToDictionary(static one => one.School.Code, StringComparer.Ordinal);
        return support.Schools.Select(school => new SchoolCells(
            school.Name,
            CellOf(SchoolLines.Zone(school)),
            CellOf(SchoolLines.Why(school)),
            SchoolLines.Before(school, moves.GetValueOrDefault(school.Code)),
            CellOf(SchoolLines.Lists(school)),
            school.Risks.Count > 0
                ? CellOf(school.Risks.Select(static risk => (Line)$"{risk.Name()}: {risk.Sentence()}"))
                : Risks(risks, school.Code)
        ));
    }

    /// <summary>Without anything to judge by: the schools of the programme and whoever a document names.</summary>
    private static List<SchoolCells> Named(QuarterlyReport report) =>
        [
            .. report
                .Schools.Concat(
                    report
                        .Risks.SelectMany(static risk => risk.Schools)
                        .Select(static one => new School(one.Code, one.Name))
                )
                .DistinctBy(static school => school.Code, StringComparer.Ordinal)
                .Select(school => new SchoolCells(school.Name, "—", "—", "—", "—", Risks(report.Risks, school.Code))),
        ];

    private static Cell Risks(IReadOnlyList<RiskRow> risks, string school) =>
        CellOf(
            risks
                .SelectMany(risk => risk.Schools.Where(one => one.Code == school).Select(one => (risk.Risk, one.Level)))
                .Select(static one =>
                    (Line)(one.Risk + (one.Level is { } level ? $" ({RiskLevels.Print(level)})" : ""))
                )
        );

    /// <summary>A column of dashes says nothing.</summary>
    private static bool IsSaid(Cell cell) => cell.Lines is not [{ Phrases: [{ Text: "—" }] }];

    private static Cell CellOf(IEnumerable<Line> lines)
    {
        Line[] all = [.. lines];
        return all.Length == 0 ? "—" : new Cell(all);
    }

    private sealed record SchoolCells(Cell School, Cell Zone, Cell Why, Cell Before, Cell Lists, Cell Risks);
}
