using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Page;

namespace QualityMonitor.Reports.Workbooks;

/// <summary>The sheet with every figure of the owner's territories.</summary>
internal static class AppendixTerritories
{
    public static SheetTable Of(QuarterlyReport report, OrganisationLevel level) =>
        new(
            TerritoryMaker.Title(level),
            [
                ("Код", 8),
                ("Показатель", 50),
                (TerritoryMaker.One(level), 28),
                ("Период", 18),
                ("Собственный план", 18),
                ("Факт", 14),
                ("Факт, число", 12),
                ("Числитель", 11),
                ("Знаменатель", 13),
                ("Статус", 16),
                ("Школ в цифре", 12),
                ("Школ всего", 10),
            ],
            report.Rows.SelectMany(static row => (row.Territories ?? []).Select(one => Row(row, one)))
        );

    private static IReadOnlyList<SheetCell> Row(IndicatorRow row, TerritoryFigure one) =>
        [
            row.Code,
            row.Name,
            one.Name,
            row.PeriodTitle,
            one.Plan?.Text,
            one.Fact?.Text,
            one.Fact?.Value,
            one.Fact?.Numerator,
            one.Fact?.Denominator,
            one.Fact is null ? "нет данных" : Signs.Word(one.Status),
            (decimal?)one.Coverage?.Used,
            (decimal?)one.Coverage?.Of,
        ];
}
