using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using QualityMonitor.Reports.Papers.Sheets;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Answers.Annotating.Xlsx;

/// <summary>
/// Colours the cells of a sheet by conditional formats. The road not taken is a style of our own for each cell: it
/// would stay after the correction, and the sender's own look would be lost.
/// </summary>
internal static class CellMarks
{
    /// <summary>Always true; tells our rules from the sender's when a workbook comes back.</summary>
    private const string Signature = "LEN(\"QualityMonitor\")>0";

    public static void Put(Worksheet sheet, IReadOnlyList<MarkedCell> marks, MarkColours colours, CellTexts texts)
    {
        foreach (var earlier in sheet.Elements<ConditionalFormatting>().Where(IsOurs).ToList())
            earlier.Remove();
        if (marks.Count == 0)
            return;

        var cells = Cells(sheet, marks);
        foreach (
            var rule in sheet
                .Elements<ConditionalFormatting>()
                .SelectMany(static one => one.Elements<ConditionalFormattingRule>())
        )
            rule.Priority = (rule.Priority?.Value ?? 1) + marks.Count;

        var priority = 0;
        ConditionalFormatting? last = null;
        foreach (var mark in marks)
        {
            var address = PageXml.Address(mark.Row, mark.Column);
            var place = Absolute(mark);
            var format = new ConditionalFormatting(
                new ConditionalFormattingRule(
                    new Formula($"AND({Signature},{texts.Unchanged(place, cells.GetValueOrDefault(address))})")
                )
                {
                    Type = ConditionalFormatValues.Expression,
                    FormatId = colours.Of(mark.Severity),
                    Priority = ++priority,
                }
            )
            {
                SequenceOfReferences = new([address]),
            };

            // AddChild knows the standard's order of elements, and puts every new one first among its equals.
            if (last is null)
                sheet.AddChild(format);
            else
                last.InsertAfterSelf(format);
            last = format;
        }
    }

    private static bool IsOurs(ConditionalFormatting format) =>
        format.Descendants<Formula>().Any(static formula => formula.Text.Contains(Signature, StringComparison.Ordinal));

    /// <exception cref="NotSupportedException">A cell of the sheet does not say where it stands.</exception>
    private static Dictionary<string, Cell> Cells(Worksheet sheet, IReadOnlyList<MarkedCell> marks)
    {
        var wanted = marks.Select(static one => PageXml.Address(one.Row, one.Column)).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, Cell>(StringComparer.Ordinal);
        foreach (var cell in sheet.Elements<SheetData>().SelectMany(static data => data.Descendants<Cell>()))
        {
            var address = cell.CellReference?.Value ?? throw new NotSupportedException("A cell without a reference.");
            if (wanted.Contains(address))
                found[address] = cell;
        }

        return found;
    }

    private static string Absolute(MarkedCell cell) =>
        string.Create(CultureInfo.InvariantCulture, $"${SourceCell.ColumnName(cell.Column)}${cell.Row}");
}
