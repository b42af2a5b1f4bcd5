using QualityMonitor.Reports.Charts;
using QualityMonitor.Reports.Quarterly;

namespace QualityMonitor.Reports.SchoolSheets.Telling;

/// <summary>Rows of a sheet as rows of its chart.</summary>
internal static class StripMaker
{
    /// <summary>What has a place beside a plan or a town: a level with a figure, or anything with a plan.</summary>
    public static IReadOnlyList<SheetRow> Rows(SchoolSheet sheet) =>
        [
            .. SheetSigns.InOrder(
                sheet.Rows.Where(static row => row.IsLevel || row.Plan is not null || row.Fact is null)
            ),
        ];

    /// <summary>Counts that nobody planned for a school: they are told in a line.</summary>
    public static IEnumerable<SheetRow> Counts(SchoolSheet sheet) =>
        sheet.Rows.Where(static row => !(row.IsLevel || row.Plan is not null || row.Fact is null));

    public static StripRow Row(SheetRow row) =>
        new(
            SheetText.Name(row),
            SheetSigns.Of(row),
            row.Fact?.Detail ?? "",
            row.LowerIsBetter,
            row.Fact is { } fact ? Value(fact) : new StripValue("—", null),
            row.Previous is { } previous ? Value(previous) : StripValue.None,
            row.Plan is { } plan ? Value(plan) : StripValue.None,
            Value(row.Town),
            Value(row.Region)
        );

    public static StripChart Chart(SchoolSheet sheet, IEnumerable<SheetRow> rows) =>
        new("Показатель", SheetText.Before(sheet), sheet.TownName, SheetText.Region(sheet), [.. rows.Select(Row)]);

    private static StripValue Value(Figure figure) => new(figure.Text, figure.Value);

    private static StripValue Value(BesideFigure? figure) =>
        figure is null ? StripValue.None : new StripValue(figure.Text, figure.Value);
}
