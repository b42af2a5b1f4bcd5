using QualityMonitor.Indicators;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Quarterly.Telling;

/// <summary>Places in workbooks and notes about them, in Russian.</summary>
internal static class PlaceText
{
    /// <summary>«лист «Показатели», ячейка C6», «таблица 3, строка 6, столбец 3», or «весь файл».</summary>
    public static string Of(IssueRow issue) =>
        (issue.Sheet, issue.Row, issue.Column) switch
        {
            ({ Length: > 0 } sheet, { } row, { } column) => CellPlace.Words(sheet, row, column),
            ({ Length: > 0 } sheet, _, _) => CellPlace.Sheet(sheet),
            (_, { } row, { } column) => CellPlace.Cell(isOfWord: false, row, column),
            _ => "весь файл",
        };

    /// <summary>«проверено по журналу (ivanova, 12.01.2026)»; null for an open issue.</summary>
    public static string? Note(IssueRow issue) =>
        issue.Accepted is { } note ? $"{note.Note} ({note.By}, {RussianText.Date(note.On)})" : null;
}
