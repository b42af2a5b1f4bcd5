using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>The roadmap on a line of time, then every activity, what is behind first.</summary>
internal static class RoadmapPart
{
    private static readonly ActivityStatus[] Order =
    [
        ActivityStatus.Overdue,
        ActivityStatus.Late,
        ActivityStatus.Partly,
        ActivityStatus.OnTime,
        ActivityStatus.Done,
        ActivityStatus.NotDue,
    ];

    public static IEnumerable<Block> Of(Roadmap? roadmap, DateOnly day, Block.Picture? picture)
    {
        if (roadmap is null || RoadmapMaker.Of(roadmap) is not { } page)
            yield break;

        yield return new Block.Heading("Выполнение дорожной карты");
        yield return new Block.Paragraph(page.Summary);
        if (page.Behind.Length > 0)
            yield return new Block.Paragraph(page.Behind);
        if (roadmap.Total == 0)
            yield break;

        if (picture is not null)
            yield return picture;
        var groups = roadmap.IsReported ? ByStatus(roadmap) : ByDate(roadmap);
        var isNamed = roadmap.All.Any(static row => row.Responsible.Length > 0);
        yield return new Block.Table(
            [
                new Column("№\nп/п", 7, Align.Centre),
                new Column("Мероприятие", isNamed ? 37 : 58),
                .. isNamed ? [new Column("Ответственный", 21)] : Array.Empty<Column>(),
                new Column("Срок", 16, Align.Centre),
                .. roadmap.IsReported ? [new Column("Выполнение", 24)] : Array.Empty<Column>(),
            ],
            [
                .. groups
                    .Where(static group => group.Rows.Count > 0)
                    .SelectMany(group => Group(group, roadmap.IsReported, isNamed)),
            ]
        )
        {
            Title = $"Состояние мероприятий дорожной карты на {RussianText.Date(day)}",
        };
    }

    private static IEnumerable<(string Title, List<ActivityRow> Rows)> ByStatus(Roadmap roadmap)
    {
        var all = roadmap.All.OrderBy(static row => row.Position).ToList();
        return
        [
            .. Order.Select(status => (Signs.Word(status), all.FindAll(row => row.Status == status))),
            (
                Signs.Word(ActivityStatus.NoDate),
                all.FindAll(static row => !Order.Contains(row.Status ?? ActivityStatus.NoDate))
            ),
        ];
    }

    private static IEnumerable<(string Title, List<ActivityRow> Rows)> ByDate(Roadmap roadmap) =>
        [
            ("срок в этом периоде", [.. roadmap.Due]),
            ("срок прошёл раньше", [.. roadmap.Earlier]),
            ("срок позже", [.. roadmap.Later]),
            ("даты по тексту не определить", [.. roadmap.Undated.SelectMany(static group => group.Activities)]),
        ];

    private static IEnumerable<Row> Group((string Title, List<ActivityRow> Rows) group, bool isReported, bool isNamed)
    {
        yield return Row.Section($"{RussianText.Begun(group.Title)} ({RussianText.Number(group.Rows.Count)})");
        foreach (var row in group.Rows)
            yield return Row.Of([
                RussianText.Number(row.Position),
                row.School is { } school ? $"{row.Text} ({school})" : row.Text,
                .. isNamed ? [row.Responsible] : Array.Empty<Cell>(),
                row.PeriodText.Length > 0 ? row.PeriodText : "—",
                .. isReported ? [row.Sentence() ?? "—"] : Array.Empty<Cell>(),
            ]);
    }
}
