using System.Globalization;
using QualityMonitor.Indicators;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Quarterly.Telling;

/// <summary>Places in workbooks and notes about them, in Russian.</summary>
internal static class PlaceText
{
    /// <summary>«C6».</summary>
    public static string Cell(int row, int column) =>
        SourceCell.ColumnName(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>«лист «Показатели», ячейка C6», or «весь файл».</summary>
    public static string Of(IssueRow issue)
    {
        var sheet = issue.Sheet is { Length: > 0 } name ? $"лист «{name}»" : null;
        var cell = issue is { Row: { } row, Column: { } column } ? $"ячейка {Cell(row, column)}" : null;
        return (sheet, cell) switch
        {
            (null, null) => "весь файл",
            (null, _) => cell!,
            (_, null) => sheet,
            _ => $"{sheet}, {cell}",
        };
    }

    /// <summary>«проверено по журналу (ivanova, 12.01.2026)»; null for an open issue.</summary>
    public static string? Note(IssueRow issue) =>
        issue.Accepted is { } note ? $"{note.Note} ({note.By}, {RussianText.Date(note.On)})" : null;
}
