using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Xlsx;

/// <summary>A workbook of the Office Open XML kind: .xlsx, .xlsm, Strict and Transitional.</summary>
internal sealed class XlsxSource : IWorkbookSource
{
    private readonly OfficePackage package;
    private readonly ReadLimits limits;
    private readonly WorkbookPart workbook;
    private readonly List<string> strings;
    private readonly XlsxStyles styles;

    /// <summary>Owns <paramref name="package"/> from here on, also when it throws.</summary>
    public XlsxSource(OfficePackage package, WorkbookPart workbook, ReadLimits limits)
    {
        this.package = package;
        this.limits = limits;
        this.workbook = workbook;
        if (workbook.Sheets.Count == 0)
            throw new WorkbookRefusedException(ReadingProblems.NoSheets());
        if (workbook.Sheets.Count > limits.Sheets)
            throw new WorkbookRefusedException(LimitProblems.TooManySheets(workbook.Sheets.Count, limits.Sheets));
        if (workbook.Sheets.Find(sheet => !package.Has(sheet.Part)) is { } missing)
            throw new WorkbookRefusedException(ReadingProblems.MissingSheet(missing.Name));
        styles = XlsxStyles.Read(package, workbook.Styles);
        strings = SharedStrings.Read(package, workbook.SharedStrings, limits);
    }

    public string Format => "xlsx";

    public ReadTally Tally { get; } = new();

    public IEnumerable<Sheet> Sheets() =>
        workbook.Sheets.Select(
            (sheet, index) =>
            {
                var hidden = new HiddenColumns();
                return new Sheet(
                    new SheetInfo(
                        index + 1,
                        sheet.Name,
                        sheet.IsHidden,
                        () => Guard.Run(() => MergeScan.Read(package, sheet.Part, sheet.Name, limits)),
                        hidden
                    ),
                    Tally,
                    () => Rows(sheet, hidden),
                    package.Cancellation
                );
            }
        );

    public void Dispose() => package.Dispose();

    private IEnumerable<Row> Rows(SheetPart sheet, HiddenColumns hidden)
    {
        var names = new SheetNames();
        using var xml = package.OpenXml(sheet.Part, names.Table);
        var values = new CellValues(strings, styles, workbook.Date1904);
        var bounds = new SheetBounds(sheet.Name, Tally, limits);
        foreach (var row in new XlsxRows(xml, names, values, bounds, limits, hidden).Read())
            yield return row;
    }
}
