using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Reading.Xlsx;

namespace QualityMonitor.Etl.Reading.Xlsb;

/// <summary>Sheets written as binary records: .xlsb.</summary>
internal sealed class BinarySheets : ISheetReader
{
    private readonly OfficePackage package;
    private readonly ReadLimits limits;
    private readonly XlsbCells cells;

    private BinarySheets(OfficePackage package, WorkbookPart workbook, ReadLimits limits)
    {
        this.package = package;
        this.limits = limits;
        var styles = XlsbStyles.Read(package, workbook.Styles, limits);
        cells = new XlsbCells(Strings(workbook.SharedStrings, new XlsbText(styles)), styles, workbook.Date1904);
    }

    public string Format => "xlsb";

    public static ISheetReader Open(OfficePackage package, WorkbookPart workbook, ReadLimits limits) =>
        new BinarySheets(package, workbook, limits);

    public IReadOnlyList<MergedArea> Merges(SheetPart sheet)
    {
        using var records = Records(sheet.Part);
        var merges = new List<MergedArea>();
        while (records.Next())
        {
            if (records.Kind != XlsbKind.Merge)
                continue;
            if (merges.Count == limits.Merges)
                throw new WorkbookRefusedException(LimitProblems.TooManyMerges(sheet.Name, limits.Merges));
            var area = records.Body;
            merges.Add(new(area.Place(0) + 1, area.Place(8) + 1, area.Place(4) + 1, area.Place(12) + 1));
        }

        return merges;
    }

    public IEnumerable<Row> Rows(SheetPart sheet, HiddenColumns hidden, SheetBounds bounds)
    {
        using var records = Records(sheet.Part);
        foreach (var row in new XlsbRows(records, cells, bounds, hidden).Read())
            yield return row;
    }

    private List<string> Strings(string? part, XlsbText text)
    {
        if (part is null)
            return [];
        var strings = new SharedStrings(limits);
        using var records = Records(part);
        var isWhole = false;
        while (!isWhole && records.Next())
        {
            if (records.Kind == XlsbKind.SharedItem)
                strings.Add(text.Read(records.Body, 0));
            isWhole = records.Kind == XlsbKind.EndSharedItems;
        }

        XlsbRecords.Require(isWhole);
        return strings.All;
    }

    private XlsbRecords Records(string part) => new(package.OpenBytes(part, isMarkup: false), limits);
}
