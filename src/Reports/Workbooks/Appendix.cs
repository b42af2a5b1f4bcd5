using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Workbooks;

/// <summary>
/// «Все показатели.xlsx»: every figure of the report with its cell. The same report gives the same bytes.
/// </summary>
public static class Appendix
{
    public static byte[] Write(QuarterlyReport report)
    {
        var tables = new List<SheetTable> { Indicators(report) };
        if (report.Territories is { } level)
            tables.Add(AppendixTerritories.Of(report, level));
        if (report.Rows.Any(static row => row.Schools.Count > 0))
            tables.Add(Schools(report));
        if (report.Rows.Any(static row => row.Benchmarks is not null))
            tables.Add(AppendixBeside.Benchmarks(report));
        if (report.Rows.Any(static row => row.Breakdowns is not null))
            tables.Add(AppendixBeside.Breakdowns(report));
        if (report.Roadmap is { } roadmap)
            tables.Add(AppendixSources.Activities(roadmap));
        if (report.Risks.Count > 0)
            tables.Add(AppendixSources.Risks(report.Risks));
        if (report.Support is { } support)
            tables.AddRange(
                support.HasCriteria
                    ? [AppendixSupport.Identification(support), AppendixSupport.Schools(support)]
                    : [AppendixSupport.Schools(support)]
            );
        if (report.Effectiveness is { } effectiveness)
            tables.Add(AppendixSupport.Effectiveness(effectiveness));

        if (report.Changes is { Count: > 0 } changes)
            tables.Insert(0, AppendixChanges.Of(report, changes));
        tables.Add(AppendixSources.Of(report));
        tables.Add(AppendixSources.Files(report.Files));
        tables.Add(Issues(report.Issues));
        return WorkbookFile.Write(tables);
    }

    private static SheetTable Indicators(QuarterlyReport report) =>
        new(
            "Показатели",
            [
                ("Код", 8),
                ("Показатель", 60),
                ("Единица", 12),
                ("Период", 18),
                ("План", 20),
                ("Факт", 14),
                ("Факт, число", 12),
                ("Числитель", 11),
                ("Знаменатель", 13),
                ("Было", 14),
                ("Период сравнения", 16),
                ("Изменение", 18),
                ("Динамика", 10),
                ("Базовое значение", 14),
                ("Статус", 18),
                ("Степень достижения", 12),
                ("Муниципальное задание", 16),
                ("Школ в цифре", 12),
                ("Школ всего", 10),
                ("Пояснение", 60),
                ("Замечание", 50),
                ("Как вычислено", 36),
                ("Год назад", 14),
                ("Период год назад", 16),
                ("Изменение за год", 18),
                ("Прогноз", 50),
            ],
            report.Rows.Select(Indicator)
        );

    private static IReadOnlyList<SheetCell> Indicator(IndicatorRow row) =>
        [
            row.Code,
            row.Name,
            row.Unit,
            row.PeriodTitle,
            row.Plan?.Text,
            row.Fact?.Text,
            row.Fact?.Value,
            row.Fact?.Numerator,
            row.Fact?.Denominator,
            row.Previous?.Text,
            row.PreviousTitle,
            row.Movement?.Text,
            Signs.Word(row.Movement?.Trend),
            row.Baseline?.Text,
            Signs.Word(row.Status) + (row.Declared ? " (только на словах)" : ""),
            row.Degree is { } degree ? DegreeText.Rounded(degree) : (decimal?)null,
            row.TaskFulfilled switch
            {
                true => "выполнено",
                false => "не выполнено",
                _ => null,
            },
            (decimal?)row.Coverage?.Used,
            (decimal?)row.Coverage?.Of,
            row.Gap() is { } gap ? row.Reason() + " " + gap : row.Reason(),
            Remark(row),
            row.Method(),
            row.YearAgo?.Figure.Text,
            row.YearAgo is { } ago ? PeriodWords.Short(ago.PeriodCode) : null,
            row.YearAgo?.Movement.Text,
            row.Forecast?.Sentence,
        ];

    private static string? Remark(IndicatorRow row)
    {
        var absent = row.Coverage?.Absent.Select(static school => $"{school.Name}: {school.Reason()}") ?? [];
        return string.Join(
            ". ",
            new[] { row.Caveat()?.TrimEnd('.') }
                .Concat(row.Remarks().Select(static remark => remark.TrimEnd('.')))
                .Concat(absent)
                .Where(static part => part is { Length: > 0 })
        );
    }

    private static SheetTable Schools(QuarterlyReport report) =>
        new(
            "По школам",
            [
                ("Код", 8),
                ("Показатель", 50),
                ("Школа", 24),
                ("Период", 18),
                ("План школы", 16),
                ("Факт", 14),
                ("Факт, число", 12),
                ("Числитель", 11),
                ("Знаменатель", 13),
                ("Статус", 16),
                ("Не хватает или сверх предела", 16),
            ],
            report.Rows.SelectMany(static row => row.Schools.Select(school => School(row, school)))
        );

    private static IReadOnlyList<SheetCell> School(IndicatorRow row, SchoolFigure school) =>
        [
            row.Code,
            row.Name,
            school.Name,
            row.PeriodTitle,
            school.Plan?.Text,
            school.Fact?.Text,
            school.Fact?.Value,
            school.Fact?.Numerator,
            school.Fact?.Denominator,
            school.Fact is null ? "нет данных" : Signs.Word(school.Status),
            school.Lacking,
        ];

    private static SheetTable Issues(IReadOnlyList<IssueFile> files) =>
        new(
            "Замечания к данным",
            [
                ("Файл", 44),
                ("Место", 30),
                ("Значение", 24),
                ("Замечание", 60),
                ("Ожидается", 44),
                ("Загружено", 12),
                ("Отправление №", 14),
                ("Принято", 44),
            ],
            files.SelectMany(static file =>
                file.Issues.Select(issue =>
                    (IReadOnlyList<SheetCell>)
                        [
                            file.FileName,
                            PlaceText.Of(issue),
                            issue.Value,
                            issue.Message,
                            issue.Expected,
                            issue.Severity == Store.Severity.Error ? "нет" : "да",
                            (decimal?)file.SubmissionId,
                            PlaceText.Note(issue),
                        ]
                )
            )
        );
}
