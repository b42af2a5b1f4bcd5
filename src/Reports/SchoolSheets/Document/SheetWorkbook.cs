using QualityMonitor.Indicators.Facts;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.SchoolSheets.Telling;
using QualityMonitor.Reports.Workbooks;

namespace QualityMonitor.Reports.SchoolSheets.Document;

/// <summary>
/// Every figure of the school with what it stands beside, as a workbook: whoever wants to reckon with them needs not type
/// them. The same sheet gives the same bytes.
/// </summary>
internal static class SheetWorkbook
{
    public static byte[] Write(SchoolSheet sheet) =>
        WorkbookFile.Write([Figures(sheet)], $"{sheet.SchoolName}, {SheetText.Period(sheet)}");

    private static SheetTable Figures(SchoolSheet sheet) =>
        new(
            "Цифры школы",
            [
                ("Код", 8),
                ("Показатель", 44),
                ("Ед. изм.", 9),
                ("Период", 14),
                ("Факт", 10),
                ("Числитель", 10),
                ("Знаменатель", 11),
                ("План", 16),
                ("Статус", 17),
                ("До плана", 10),
                ("Было", 10),
                (sheet.TownName, 14),
                (Region(sheet), 14),
                ("Что пояснила школа", 40),
                ("Файл", 30),
                ("Лист и ячейки", 24),
            ],
            sheet.Rows.Select(row => Row(sheet, row))
        )
        {
            Printed = 14,
            Frozen = 2,
        };

    private static string Region(SchoolSheet sheet) =>
        SheetText.Region(sheet) is { Length: > 0 } name ? name : "Область";

    private static IReadOnlyList<SheetCell> Row(SchoolSheet sheet, SheetRow row) =>
        [
            row.Code,
            row.Name,
            row.Unit.Text,
            PeriodWords.Title(row.PeriodCode),
            Figure(row.Fact),
            row.Fact?.Numerator,
            row.Fact?.Denominator,
            row.Plan?.Text,
            SheetCell.Of(row.Status),
            row.Lacking,
            Figure(row.Previous),
            row.IsTownKeptBack ? FactText.KeptBack : Beside(row.Town),
            Beside(row.Region),
            row.Said is { } said ? $"{said.Why} {said.Action}".TrimEnd() : null,
            string.Join(", ", Files(sheet, row)),
            string.Join("; ", (row.Fact?.Origins ?? []).Select(static one => $"{one.Sheet}, {CellRanges.Cells(one)}")),
        ];

    private static IEnumerable<string> Files(SchoolSheet sheet, SheetRow row) =>
        (row.Fact?.Origins ?? [])
            .Select(one => sheet.Files.FirstOrDefault(file => file.Number == one.File)?.FileName)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);

    private static SheetCell Figure(Figure? figure) => figure is { Value: { } value } ? value : figure?.Text;

    private static SheetCell Beside(BesideFigure? figure) => figure is { Value: { } value } ? value : figure?.Text;
}
