using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Xlsx;

/// <summary>A workbook of the Office Open XML kind: .xlsx, .xlsm, Strict and Transitional, and .xlsb.</summary>
internal sealed class XlsxSource : IWorkbookSource
{
    private readonly OfficePackage package;
    private readonly ReadLimits limits;
    private readonly WorkbookPart workbook;
    private readonly ISheetReader reader;

    /// <summary>Owns <paramref name="package"/> from here on, but not when it throws.</summary>
    /// <param name="package">The zip.</param>
    /// <param name="workbook">What its main part says.</param>
    /// <param name="open">Reads what all sheets share: styles and texts.</param>
    /// <param name="limits">Passing one is a refusal.</param>
    public XlsxSource(
        OfficePackage package,
        WorkbookPart workbook,
        Func<OfficePackage, WorkbookPart, ReadLimits, ISheetReader> open,
        ReadLimits limits
    )
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
        reader = open(package, workbook, limits);
    }

    public string Format => reader.Format;

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
                        () => Guard.Run(() => reader.Merges(sheet)),
                        hidden
                    ),
                    Tally,
                    () => reader.Rows(sheet, hidden, new SheetBounds(sheet.Name, Tally, limits)),
                    package.Cancellation
                );
            }
        );

    public void Dispose() => package.Dispose();
}
