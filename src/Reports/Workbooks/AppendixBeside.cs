using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Workbooks;

/// <summary>The sheets of the appendix with figures that stand beside the programme's own.</summary>
internal static class AppendixBeside
{
    public static SheetTable Benchmarks(QuarterlyReport report) =>
        new(
            "Сравнение",
            [
                ("Код", 8),
                ("Показатель", 48),
                ("Период", 15),
                (report.OwnerName, 17),
                ("С кем сравнивается", 26),
                ("Значение", 16),
                ("Значение, число", 14),
                ("Здесь", 22),
            ],
            report.Rows.SelectMany(static row =>
                (row.Benchmarks ?? []).Select(one =>
                    (IReadOnlyList<SheetCell>)
                        [
                            row.Code,
                            row.Name,
                            row.PeriodTitle,
                            row.Fact?.Text ?? "нет данных",
                            one.Name,
                            one.Figure.Text,
                            one.Figure.Value,
                            one.Difference(),
                        ]
                )
            )
        );

    public static SheetTable Breakdowns(QuarterlyReport report) =>
        new(
            "Разрезы",
            [
                ("Код", 8),
                ("Показатель", 44),
                ("Период", 14),
                ("Разрез", 26),
                ("Организация", 24),
                ("Значение", 15),
                ("Значение, число", 13),
                ("Числитель", 11),
                ("Знаменатель", 13),
            ],
            report.Rows.SelectMany(static row =>
                (row.Breakdowns ?? []).Select(one =>
                    (IReadOnlyList<SheetCell>)
                        [
                            row.Code,
                            row.Name,
                            row.PeriodTitle,
                            one.Breakdown,
                            one.Name,
                            one.Figure.Text,
                            one.Figure.Value,
                            one.Figure.Numerator,
                            one.Figure.Denominator,
                        ]
                )
            )
        );
}
