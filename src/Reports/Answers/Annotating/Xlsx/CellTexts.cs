using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace QualityMonitor.Reports.Answers.Annotating.Xlsx;

/// <summary>What stands in a cell, said as a formula that is true as long as it stands there.</summary>
internal sealed class CellTexts(WorkbookPart book)
{
    /// <summary>A formula takes no longer literal than 255.</summary>
    private const int MostLetters = 120;

    private readonly List<SharedStringItem> shared =
    [
        .. book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>() ?? [],
    ];

    /// <param name="place">Absolute: <c>$D$7</c>.</param>
    /// <param name="cell">Null when the file does not write the cell.</param>
    public string Unchanged(string place, Cell? cell)
    {
        var raw = cell?.CellValue?.Text ?? "";
        var type = cell?.DataType?.Value ?? CellValues.Number;
        if (type == CellValues.Error)
            return $"ISERROR({place})";
        if (type == CellValues.Boolean)
            return $"{place}={(raw == "1" ? "TRUE" : "FALSE")}";
        if (type == CellValues.Number && raw.Length > 0)
            return
                double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && double.IsFinite(number)
                ? $"{place}={raw}"
                : "TRUE";
        if (type == CellValues.Date)
            return "TRUE";

        return Literal(
            place,
            type == CellValues.SharedString ? TextOf(shared[int.Parse(raw, CultureInfo.InvariantCulture)])
                : type == CellValues.InlineString ? TextOf(cell!.InlineString!)
                : raw
        );
    }

    /// <summary>
    /// Line breaks and other control characters stand differently in files and in programs; there the length must do.
    /// </summary>
    private static string Literal(string place, string text) =>
        text switch
        {
            "" => $"LEN({place})=0",
            _ when text.Any(char.IsControl) || text.Contains("_x", StringComparison.Ordinal) => $"LEN({place})>0",
            { Length: > MostLetters } => $"EXACT(LEFT({place},{MostLetters}),\"{Quoted(text[..MostLetters])}\")",
            _ => $"EXACT({place},\"{Quoted(text)}\")",
        };

    private static string Quoted(string text) => text.Replace("\"", "\"\"", StringComparison.Ordinal);

    /// <summary>Without the phonetic hints of East Asian files, which are no part of the text.</summary>
    private static string TextOf(RstType item) =>
        string.Concat(
            item.Elements<Text>()
                .Concat(item.Elements<Run>().SelectMany(static run => run.Elements<Text>()))
                .Select(static text => text.Text)
        );
}
