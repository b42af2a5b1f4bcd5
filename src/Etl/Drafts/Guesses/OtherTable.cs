using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Guesses;

/// <summary>
/// A second table on the sheet. Below, behind a gap or a title of its own, nothing of it may be read under the first one's
/// columns; above, it would be lost without a word.
/// </summary>
internal static class OtherTable
{
    /// <returns>The rows in which the two begin; null where there is but one.</returns>
    public static (int First, int Other)? In(Draft draft) =>
        draft.Header.Depth == 0 || !draft.Columns.Any(static column => column.IsFigure) ? null
        : Below(draft) is { } below ? (draft.Header.Top, below)
        : Above(draft) is { } above ? (above, draft.Header.Top)
        : null;

    private static int? Below(Draft draft)
    {
        var figures = draft.Columns.Where(static column => column.IsFigure).ToList();
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

    /// <summary>A header of words with two rows of figures right under it; «Школа | СОШ № 4» is no header.</summary>
    private static int? Above(Draft draft)
    {
        var rows = draft.Sheet.Rows.Where(row => row.Number < draft.Header.Top).ToList();
        for (var at = 0; at + 2 < rows.Count; at++)
        {
            var columns = rows[at].Columns.ToArray();
            if (
                columns.Length > 1
                && HeaderWords.LabelOf(rows[at][columns[0]].Text) is not null
                && Array.TrueForAll(
                    columns,
                    column => IsHeader(rows[at][column].Text) && SchoolHeader.In(rows[at][column].Text) is null
                )
                && HasFigures(rows[at + 1], columns)
                && HasFigures(rows[at + 2], columns)
            )
                return rows[at].Number;
        }

        return null;
    }

    private static bool HasFigures(Row row, int[] columns) =>
        row.Columns.Length > 1
        && Array.Exists(
            columns[1..],
            column => ColumnContent.IsFigure(row[column].Text) && PeriodWords.Of(row[column].Text) is null
        );

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
        PeriodWords.Of(text) is not null || (!ColumnContent.IsFigure(text) && !MissingMarks.IsMissing(text));
}
