using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace QualityMonitor.Reports.Tests.Papers;

/// <summary>A written worksheet as address and text, empty cells left out.</summary>
internal static class PaperCells
{
    public static Dictionary<string, string> Read(SpreadsheetDocument document, int sheet)
    {
        var texts = document
            .WorkbookPart!.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>()
            .Select(item => item.InnerText)
            .ToList();
        return Worksheet(document, sheet)
            .Descendants<Cell>()
            .Where(cell => cell.CellValue is not null)
            .ToDictionary(
                cell => cell.CellReference!.Value!,
                cell =>
                    cell.DataType?.Value == CellValues.SharedString
                        ? texts[int.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)]
                        : cell.CellValue!.Text,
                StringComparer.Ordinal
            );
    }

    public static Worksheet Worksheet(SpreadsheetDocument document, int sheet)
    {
        var id = document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().ElementAt(sheet).Id!.Value!;
        return ((WorksheetPart)document.WorkbookPart.GetPartById(id)).Worksheet;
    }
}
