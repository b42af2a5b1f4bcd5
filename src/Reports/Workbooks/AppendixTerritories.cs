using QualityMonitor.Indicators.Evaluation;
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
                ("Код", 6),
                ("Показатель", 34),
                (TerritoryMaker.One(level), 20),
                ("Период", 12),
                ("Собственный план", 15),
                ("Факт", 12),
                ("Факт, число", 10),
                ("Числитель", 10),
                ("Знаменатель", 12),
                ("Статус", 16),
                ("Школ в цифре", 10),
                ("Школ всего", 9),
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
            SheetCell.Of(one.Fact is null ? Status.NoFact : one.Status),
            (decimal?)one.Coverage?.Used,
            (decimal?)one.Coverage?.Of,
        ];
}
