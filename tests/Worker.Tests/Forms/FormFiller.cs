using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Reports.Papers;

namespace QualityMonitor.Worker.Tests.Forms;

/// <summary>A school secretary with a form: fills its yellow cells, or makes a mess of its rows.</summary>
internal static class FormFiller
{
    public static void Edit(string path, Action<List<Row>> edit)
    {
        using var book = SpreadsheetDocument.Open(path, isEditable: true);
        var sheet = Sheet(book);
        edit([.. sheet.Descendants<Row>().Where(row => row.RowIndex!.Value > 9)]);
        sheet.Save();
    }

    public static Worksheet Sheet(SpreadsheetDocument book) => book.WorkbookPart!.WorksheetParts.Single().Worksheet!;

    /// <summary>Words are left as they are.</summary>
    public static void FillFigures(List<Row> rows) => Fill(rows, static column => column < 'J');

    public static void FillAll(List<Row> rows) => Fill(rows, static _ => true);

    private static void Fill(List<Row> rows, Func<char, bool> isMeant)
    {
        var formats = rows[0]
            .Ancestors<Worksheet>()
            .Single()
            .WorksheetPart!.GetParentParts()
            .OfType<WorkbookPart>()
            .Single()
            .WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>()
            .ToList();
        foreach (
            var cell in rows.SelectMany(row => row.Elements<Cell>())
                .Where(cell =>
                    formats[(int)cell.StyleIndex!.Value].Protection?.Locked?.Value == false
                    && isMeant(cell.CellReference!.Value![0])
                )
        )
            cell.CellValue = new CellValue(
                cell.CellReference!.Value![0] == 'E' ? "7"
                : cell.CellReference.Value[0] == 'F' ? "8"
                : "12"
            );
    }

    /// <summary>What <see cref="FillAll"/> means in a line.</summary>
    public static Fact Expected(FormLine line) =>
        line.IsShare ? new Fact.Share(7, 8) : FactReader.FromNumber(12, line.Indicator.Unit);

    public static void Put(Row row, string column, string text)
    {
        var cell = row.Elements<Cell>()
            .Single(cell => cell.CellReference!.Value!.StartsWith(column, StringComparison.Ordinal));
        (cell.DataType, cell.CellValue) = (CellValues.String, new CellValue(text));
    }

    /// <summary>A cell anywhere on the page.</summary>
    public static void Put(string path, string cell, string text)
    {
        using var book = SpreadsheetDocument.Open(path, isEditable: true);
        var sheet = Sheet(book);
        var found = sheet.Descendants<Cell>().Single(one => one.CellReference!.Value == cell);
        (found.DataType, found.CellValue) = (CellValues.String, new CellValue(text));
        sheet.Save();
    }

    public static void Swap(Row first, Row second)
    {
        var (one, two) = (first.RowIndex!.Value, second.RowIndex!.Value);
        Renumber(first, two);
        Renumber(second, one);
        var data = first.Parent!;
        first.Remove();
        var place = second.NextSibling();
        second.Remove();
        data.InsertAt(second, data.Elements<Row>().TakeWhile(row => row.RowIndex!.Value < one).Count());
        if (place is null)
            data.AppendChild(first);
        else
            place.InsertBeforeSelf(first);
    }

    private static void Renumber(Row row, uint number)
    {
        row.RowIndex = number;
        foreach (var cell in row.Elements<Cell>())
            cell.CellReference = cell.CellReference!.Value![..1] + number.ToString(CultureInfo.InvariantCulture);
    }
}
