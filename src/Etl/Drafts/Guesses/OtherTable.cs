using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Guesses;

/// <summary>
/// A second table on the sheet. Below, behind a gap or a title of its own, nothing of it may be read under the first one's
/// columns; above, it would be lost without a word.
/// </summary>
internal static class OtherTable
{
    /// <summary>Rows of a header.</summary>
    private const int Deepest = 4;

    /// <returns>The rows in which the two begin; null where there is but one.</returns>
    public static (int First, int Other)? In(Draft draft) =>
        draft.Header.Depth == 0 || !draft.Columns.Any(static column => column.IsFigure) ? null
        : Below(draft) is { } below ? (draft.Header.Top, below)
        : Above(draft) is { } above ? (above, draft.Header.Top)
        : null;

    private static int? Below(Draft draft)
    {
        var figures = draft.Columns.Where(static column => column.IsFigure).ToList();
        var rows = draft.Sheet.Rows.Where(row => row.Number > draft.Header.Bottom).ToList();
        for (var at = 0; at < rows.Count; at++)
        {
            if (
                IsApart(rows, at, draft.Header.Bottom)
                && HeaderFrom(rows, at, figures) is { } bottom
                && !IsRepeated(bottom, draft)
            )
                return rows[at].Number;
        }

        return null;
    }

    /// <summary>Behind a gap or a title, or over numbers of columns, which stand under no row of data.</summary>
    private static bool IsApart(List<Row> rows, int at, int header) =>
        rows[at].Number > (at == 0 ? header : rows[at - 1].Number) + 1
        || (at > 0 && (rows[at - 1].Columns.Length == 1 || (HasNumber(rows[at - 1]) && IsNumbered(rows, at))));

    private static bool IsNumbered(List<Row> rows, int at) =>
        rows.Skip(at).Take(Deepest + 1).FirstOrDefault(HasNumber) is { } row && ColumnNumbers.Are(row);

    private static bool HasNumber(Row row) =>
        Array.Exists(row.Columns.ToArray(), column => ColumnContent.IsFigure(row[column].Text));

    /// <returns>
    /// The row of a header, of several rows or of one, that names the columns of figures; null: no header begins here.
    /// </returns>
    private static Row? HeaderFrom(List<Row> rows, int at, List<DraftColumn> figures)
    {
        var block = rows.Skip(at)
            .Take(Deepest)
            .TakeWhile((row, index) => row.Number == rows[at].Number + index && IsOfWords(row))
            .ToList();
        return
            block.FindLast(row => IsHeader(row, figures)) is { } bottom
            && (
                HeaderWords.LabelOf(rows[at][rows[at].Columns[0]].Text) is not null
                || IsOverFigures(rows, at + block.Count - 1)
            )
            ? bottom
            : null;
    }

    private static bool IsOfWords(Row row) =>
        row.Columns.Length > 1 && Array.TrueForAll(row.Columns.ToArray(), column => IsHeader(row[column].Text));

    /// <summary>Numbers of columns, or a row of data, stand right under it.</summary>
    private static bool IsOverFigures(List<Row> rows, int at) =>
        at + 1 < rows.Count && rows[at + 1].Number == rows[at].Number + 1 && HasNumber(rows[at + 1]);

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

    private static bool IsHeader(Row row, List<DraftColumn> figures) =>
        row.Columns.Length > 1
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
