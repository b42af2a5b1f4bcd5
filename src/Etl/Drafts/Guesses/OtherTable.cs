using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Guesses;

/// <summary>
/// A header within the table that is not the one above it: what follows is another table, and nothing of it may be read
/// under the first one's columns. It stands behind a gap or a title of its own.
/// </summary>
internal static class OtherTable
{
    /// <returns>The row in which it begins; null where there is none.</returns>
    public static int? In(Draft draft)
    {
        var figures = draft.Columns.Where(static column => column.IsFigure).ToList();
        if (figures.Count == 0 || draft.Header.Depth == 0)
            return null;
        var above = draft.Header.Bottom;
        var isApart = false;
        foreach (var row in draft.Sheet.Below(draft.Header))
        {
            isApart |= row.Number > above + 1;
            if (isApart && IsHeader(row, draft, figures))
                return row.Number;
            (above, isApart) = (row.Number, row.Columns.Length == 1);
        }

        return null;
    }

    private static bool IsHeader(Row row, Draft draft, List<DraftColumn> figures) =>
        row.Columns.Length > 1
        && !IsRepeated(row, draft)
        && HeaderWords.LabelOf(row[row.Columns[0]].Text) is not null
        && figures.TrueForAll(column => row[column.Column].IsEmpty || IsHeader(row[column.Column].Text))
        && figures.Exists(column => !row[column.Column].IsEmpty);

    private static bool IsRepeated(Row row, Draft draft) =>
        row
            .Columns.ToArray()
            .All(column =>
                draft
                    .Header.TextOf(column)
                    .Contains(TextNormalizer.Tidy(row[column].Text), StringComparison.OrdinalIgnoreCase)
            );

    private static bool IsHeader(string text) =>
        HeaderWords.PeriodOf(text) is not null || (!ColumnContent.IsFigure(text) && !MissingMarks.IsMissing(text));
}
