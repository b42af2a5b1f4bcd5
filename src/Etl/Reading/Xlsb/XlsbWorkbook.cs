using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Reading.Xlsx;

namespace QualityMonitor.Etl.Reading.Xlsb;

/// <summary>What the workbook part of an .xlsb says; its links are XML as those of an .xlsx.</summary>
internal static class XlsbWorkbook
{
    private const string Extension = ".bin";
    private const int NameOfSheet = 8;

    public static WorkbookPart Read(OfficePackage package, string part, ReadLimits limits)
    {
        var links = Relationships.Of(package, part);
        var parts = new SheetParts(package, links, Extension);
        var date1904 = false;
        var isWhole = false;
        using var records = new XlsbRecords(package.OpenBytes(part, isMarkup: false), limits);
        while (!isWhole && records.Next())
        {
            if (records.Kind == XlsbKind.BookProperties)
                date1904 = (records.Body.UInt32(0) & 1) != 0;
            else if (records.Kind == XlsbKind.Sheet)
                Note(parts, records.Body);
            isWhole = records.Kind == XlsbKind.EndBook;
        }

        XlsbRecords.Require(isWhole);
        return new WorkbookPart(
            [.. parts.All()],
            date1904,
            WorkbookPart.Linked(package, links, "styles", Extension),
            WorkbookPart.Linked(package, links, "sharedStrings", Extension)
        );
    }

    private static void Note(SheetParts parts, XlsbBody body)
    {
        var at = NameOfSheet;
        var link = body.Text(ref at);
        parts.Note(body.Text(ref at), link, isHidden: body.UInt32(0) != 0);
    }
}
