using System.Globalization;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Workbooks;

/// <summary>The sheets of the appendix that say where things come from.</summary>
internal static class AppendixSources
{
    private const string OfSchool = "факт школы";
    private const string OfTerritory = "факт территории";

    /// <summary>«Ф4, Сведения, C8:D8»: the file's number is explained on the sheet of files.</summary>
    public static string Places(IReadOnlyList<Origin> origins) =>
        string.Join("; ", origins.Select(static one => $"Ф{one.File}, {one.Sheet}, {CellRanges.Cells(one)}"));

    /// <summary>Every cell behind every figure, one row each.</summary>
    public static SheetTable Of(QuarterlyReport report)
    {
        var files = report.Files.ToDictionary(static file => file.Number);
        var names = report.Schools.ToDictionary(
            static school => school.Code,
            static school => school.Name,
            StringComparer.Ordinal
        );
        foreach (var one in report.Rows.SelectMany(static row => row.Benchmarks ?? []))
            names.TryAdd(one.OrganisationCode, one.Name);
        foreach (var one in report.Rows.SelectMany(static row => row.Territories ?? []))
            names.TryAdd(one.Code, one.Name);
        return new SheetTable(
            "Источники",
            [
                ("Код", 5),
                ("Что", 16),
                ("Организация", 17),
                ("Цифра в отчёте", 11),
                ("Как написано в ячейке", 13),
                ("Ф", 5),
                ("Файл", 29),
                ("Лист", 11),
                ("Ячейка", 8),
                ("Получен", 10),
                ("Отправитель", 18),
                ("SHA-256, начало", 13),
                ("Отправление №", 12),
            ],
            All(report).Select(one => Row(one, files, code => names.GetValueOrDefault(code, report.OwnerName)))
        )
        {
            IsDense = true,
        };
    }

    private static IEnumerable<(string Code, string What, string Figure, Origin Origin)> All(QuarterlyReport report)
    {
        foreach (var row in report.Rows)
        {
            var fact = row.Fact?.Origins.ToHashSet() ?? [];
            (string What, Figure? Figure)[] figures =
            [
                ("факт", row.Fact),
                ("план", row.Plan),
                ("было, " + row.PreviousTitle, row.Previous),
                ("базовое значение", row.Baseline),
                .. row.Schools.Select(static school => (OfSchool, school.Fact)),
                .. row.Schools.Select(static school => ("план школы", school.Plan)),
                .. (row.Territories ?? []).Select(static one => (OfTerritory, one.Fact)),
                .. (row.Territories ?? []).Select(static one => ("план территории", one.Plan)),
                .. (row.Benchmarks ?? []).Select(static one => ("сравнение", (Figure?)one.Figure)),
                .. (row.Breakdowns ?? []).Select(static one => ("разрез: " + one.Breakdown, (Figure?)one.Figure)),
            ];
            foreach (var (what, figure) in figures)
            {
                // The cell of a school or a territory stands among those of the rolled-up figure already.
                foreach (
                    var origin in (figure?.Origins ?? []).Where(origin =>
                        what is not (OfSchool or OfTerritory) || !fact.Contains(origin)
                    )
                )
                {
                    yield return (row.Code, what, figure!.Text, origin);
                }
            }
        }

        foreach (var one in report.Ended ?? [])
        foreach (var (what, figure) in new[] { ("последнее значение", one.Last), ("последний план", one.Plan) })
        foreach (var origin in figure?.Origins ?? [])
            yield return (one.Code ?? "", what, figure!.Text, origin);
    }

    private static IReadOnlyList<SheetCell> Row(
        (string Code, string What, string Figure, Origin Origin) one,
        Dictionary<int, SourceFile> files,
        Func<string, string> nameOf
    )
    {
        var file = files[one.Origin.File];
        return
        [
            one.Code,
            one.What,
            nameOf(one.Origin.OrganisationCode),
            one.Figure,
            one.Origin.OriginalText,
            "Ф" + file.Number.ToString(CultureInfo.InvariantCulture),
            file.FileName,
            one.Origin.Sheet,
            CellRanges.Cells(one.Origin),
            file.ReceivedOn,
            file.Sender,
            file.ContentHash[..Math.Min(12, file.ContentHash.Length)],
            (decimal?)file.SubmissionId,
        ];
    }

    public static SheetTable Files(IReadOnlyList<SourceFile> files) =>
        new(
            "Файлы",
            [("Ф", 6), ("Файл", 48), ("Отправитель", 26), ("Получен", 10), ("SHA-256", 62), ("Отправление №", 14)],
            files.Select(static file =>
                (IReadOnlyList<SheetCell>)
                    [
                        $"Ф{file.Number}",
                        file.FileName,
                        file.Sender,
                        file.ReceivedOn,
                        file.ContentHash,
                        (decimal?)file.SubmissionId,
                    ]
            )
        );

    public static SheetTable Activities(Roadmap roadmap) =>
        new(
            "Дорожная карта",
            [
                ("№", 4),
                ("Мероприятие", 38),
                ("Школа", 12),
                ("Срок, как написан", 15),
                ("Начало", 10),
                ("Срок", 10),
                ("Когда", 10),
                ("Состояние", 14),
                ("Пояснение", 24),
                ("Отметка о выполнении", 15),
                ("Ответственный", 16),
                ("Ф", 6),
                ("Лист", 20),
                ("Ячейка", 10),
            ],
            (
                (IEnumerable<(string When, ActivityRow Row)>)
                    [
                        .. roadmap.Due.Select(static row => ("в этом периоде", row)),
                        .. roadmap.Earlier.Select(static row => ("раньше", row)),
                        .. roadmap.Later.Select(static row => ("позже", row)),
                        .. roadmap
                            .Undated.SelectMany(static group => group.Activities)
                            .Select(static row => ("по тексту не определить", row)),
                    ]
            )
                .OrderBy(static one => one.Row.Position)
                .Select(static one => Activity(one.When, one.Row))
        )
        {
            Printed = 11,
        };

    private static IReadOnlyList<SheetCell> Activity(string when, ActivityRow row) =>
        [
            row.Position,
            row.Text,
            row.School,
            row.PeriodText,
            row.StartsOn is { } start ? start : default(SheetCell),
            row.EndsOn is { } end ? end : default(SheetCell),
            when,
            row.Status is { } status ? StatusCells.Of(status) : default,
            row.Sentence(),
            row.Execution,
            row.Responsible,
            $"Ф{row.Source.File}",
            row.Source.Sheet,
            CellRanges.Cells(row.Source) + (row.ExecutionSource is { } report ? ", " + CellRanges.Cells(report) : ""),
        ];

    public static SheetTable Risks(IReadOnlyList<RiskRow> risks) =>
        new(
            "Риски",
            [("Фактор риска", 70), ("Школа", 24), ("Как написано", 30), ("Ф", 6), ("Лист", 20), ("Ячейка", 10)],
            risks.SelectMany(static risk =>
                risk.Schools.Select(school =>
                    (IReadOnlyList<SheetCell>)
                        [
                            risk.Risk,
                            school.Name,
                            school.Source.OriginalText,
                            $"Ф{school.Source.File}",
                            school.Source.Sheet,
                            CellRanges.Cells(school.Source),
                        ]
                )
            )
        );
}
