using DocumentFormat.OpenXml.Spreadsheet;

namespace QualityMonitor.Reports.Answers.Annotating;

/// <summary>
/// Colours the cells of a sheet by conditional formats. The road not taken is a style of our own for each cell: it
/// would stay after the correction, and the sender's own look would be lost.
/// </summary>
internal static class CellMarks
{
    /// <summary>Always true; tells our rules from the sender's when a workbook comes back.</summary>
    private const string Signature = "LEN(\"QualityMonitor\")>0";

    public static void Put(Worksheet sheet, IReadOnlyList<Remark> remarks, MarkColours colours, CellTexts texts)
    {
        foreach (var earlier in sheet.Elements<ConditionalFormatting>().Where(IsOurs).ToList())
            earlier.Remove();
        if (remarks.Count == 0)
            return;

        var cells = Cells(sheet, remarks);
        var marks = remarks.GroupBy(static one => (Row: one.Row!.Value, Column: one.Column!.Value)).ToList();
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
            var address = mark.First().Cell!;
            var place = Absolute(mark.First());
            var format = new ConditionalFormatting(
                new ConditionalFormattingRule(
                    new Formula($"AND({Signature},{texts.Unchanged(place, cells.GetValueOrDefault(address))})")
                )
                {
                    Type = ConditionalFormatValues.Expression,
                    FormatId = colours.Of(mark.Max(static one => one.Severity)),
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
    private static Dictionary<string, Cell> Cells(Worksheet sheet, IReadOnlyList<Remark> remarks)
    {
        var wanted = remarks.Select(static one => one.Cell!).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, Cell>(StringComparer.Ordinal);
        foreach (var cell in sheet.Elements<SheetData>().SelectMany(static data => data.Descendants<Cell>()))
        {
            var address = cell.CellReference?.Value ?? throw new NotSupportedException("A cell without a reference.");
            if (wanted.Contains(address))
                found[address] = cell;
        }

        return found;
    }

    private static string Absolute(Remark remark) =>
        $"${Store.SourceCell.ColumnName(remark.Column!.Value)}${remark.Row!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
