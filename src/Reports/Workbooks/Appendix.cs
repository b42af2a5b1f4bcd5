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
        var tables = new List<SheetTable> { AppendixIndicators.Of(report) };
        if (AppendixHeatMap.Of(report) is { } map)
            tables.Add(map);
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
        return WorkbookFile.Write(tables, $"{report.OwnerName}, {report.PeriodTitle}");
    }

    private static SheetTable Schools(QuarterlyReport report) =>
        new(
            "По школам",
            [
                ("Код", 5),
                ("Показатель", 32),
                ("Школа", 20),
                ("Период", 11),
                ("План школы", 11),
                ("Факт", 10),
                ("Факт, число", 10),
                ("Числитель", 10),
                ("Знаменатель", 12),
                ("Статус", 16),
                ("Не хватает или сверх предела", 11),
                ("Источник", 20),
            ],
            report.Rows.SelectMany(static row => row.Schools.Select(school => School(row, school)))
        )
        {
            Frozen = 1,
            IsDense = true,
        };

    private static IReadOnlyList<SheetCell> School(IndicatorRow row, SchoolFigure school) =>
        [
            row.Code,
            row.Name,
            school.Name,
            PeriodWords.Short(row.PeriodCode),
            school.Plan?.Text,
            school.Fact?.Text,
            school.Fact?.Value,
            school.Fact?.Numerator,
            school.Fact?.Denominator,
            SheetCell.Of(school.Fact is null ? Status.NoFact : school.Status),
            school.Lacking,
            school.Fact is { } fact ? AppendixSources.Places(fact.Origins) : null,
        ];

    private static SheetTable Issues(IReadOnlyList<IssueFile> files) =>
        new(
            "Замечания к данным",
            [
                ("Файл", 27),
                ("Место", 18),
                ("Значение", 14),
                ("Замечание", 36),
                ("Ожидается", 26),
                ("Загружено", 10),
                ("Отправление №", 13),
                ("Принято", 24),
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
