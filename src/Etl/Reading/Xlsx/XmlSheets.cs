using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Xlsx;

/// <summary>Sheets written as XML.</summary>
internal sealed class XmlSheets(OfficePackage package, WorkbookPart workbook, ReadLimits limits) : ISheetReader
{
    private readonly XlsxStyles styles = XlsxStyles.Read(package, workbook.Styles);
    private readonly List<string> strings = SharedStrings.Read(package, workbook.SharedStrings, limits);

    public static ISheetReader Open(OfficePackage package, WorkbookPart workbook, ReadLimits limits) =>
        new XmlSheets(package, workbook, limits);

    public string Format => "xlsx";

    public IReadOnlyList<MergedArea> Merges(SheetPart sheet) => MergeScan.Read(package, sheet.Part, sheet.Name, limits);

    public IEnumerable<Row> Rows(SheetPart sheet, HiddenColumns hidden, SheetBounds bounds)
    {
        var names = new SheetNames();
        using var xml = package.OpenXml(sheet.Part, names.Table);
        var values = new CellValues(strings, styles, workbook.Date1904);
        foreach (var row in new XlsxRows(xml, names, values, bounds, limits, hidden).Read())
            yield return row;
    }
}
