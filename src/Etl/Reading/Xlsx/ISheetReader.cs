using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Xlsx;

/// <summary>The sheets of an open workbook, in the way that its parts are written: XML, or binary records.</summary>
internal interface ISheetReader
{
    string Format { get; }

    IReadOnlyList<MergedArea> Merges(SheetPart sheet);

    /// <summary>The rows with content, each in the same object.</summary>
    /// <param name="sheet">Where they stand.</param>
    /// <param name="hidden">Is told the columns that the author does not see, before the first row.</param>
    /// <param name="bounds">Is asked about every row.</param>
    IEnumerable<Row> Rows(SheetPart sheet, HiddenColumns hidden, SheetBounds bounds);
}
