using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Guesses;

/// <summary>
/// Rows of one name under one another differ by something that stands in another column: of facts it is the part that
/// each is of; of plans, or where nobody can tell the column, none of them is loaded.
/// </summary>
internal static class RepeatedNames
{
    public static Draft Settle(Draft draft)
    {
        if (
            draft.Rows != RowsAre.Indicators
            || draft.Sections != SectionsAre.Skipped
            || draft.Columns.FirstOrDefault(static column => column.Role == ColumnRole.Name) is not { } name
            || draft.Columns.Any(static column =>
                column.Role is ColumnRole.Organisation or ColumnRole.Period or ColumnRole.Breakdown or ColumnRole.Kind
            )
        )
            return draft;
        var repeated = Repeated(draft, name.Column);
        if (repeated.Count == 0)
            return draft;
        var telling = Free(draft)
            .Where(column => repeated.TrueForAll(rows => AreApart(rows, column)))
            .OrderByDescending(column => ColumnContent.Labels(draft.Sheet, draft.Header, column))
            .ToList();
        return telling is [var part] && !draft.Columns.Any(static column => column.Role == ColumnRole.Plan)
                ? draft with
                {
                    Columns =
                    [
                        .. draft
                            .Columns.Append(
                                new DraftColumn(part, draft.Header.TextOf(part), ColumnRole.Breakdown)
                                {
                                    Because = "названия строк повторяются, а здесь они разные",
                                }
                            )
                            .OrderBy(static column => column.Column),
                    ],
                }
            : telling.Count == 0 ? draft
            : draft.Doubted(
                $"названия строк повторяются, различает их столбец {Store.SourceCell.ColumnName(telling[0])}"
            );
    }

    /// <summary>Rows between the same headings that have one code and one name, merged or written again.</summary>
    private static List<List<Reading.Cells.Row>> Repeated(Draft draft, int name)
    {
        var code = draft.Columns.FirstOrDefault(static column => column.Role == ColumnRole.Code)?.Column ?? name;
        var head = draft.Sheet.Head;
        var heading = 0;
        return
        [
            .. draft
                .Sheet.Below(draft.Header)
                .Where(row => row.Number <= head.Rows[^1].Number)
                .Select(row => (Row: row, Heading: row.Columns.Length == 1 ? ++heading : heading))
                .Where(one => HasFigure(draft, one.Row))
                .GroupBy(one =>
                    (
                        one.Heading,
                        Code: head.TextAt(one.Row.Number, code),
                        Name: TextNormalizer.Fold(head.TextAt(one.Row.Number, name))
                    )
                )
                .Where(static group => group.Key.Name.Length > 0 && group.Count() > 1)
                .Select(static group => group.Select(static one => one.Row).ToList()),
        ];
    }

    /// <summary>The header that is printed again repeats its own names.</summary>
    private static bool HasFigure(Draft draft, Reading.Cells.Row row) =>
        row.Columns.Length > 1
        && draft.Columns.Any(column => column.IsFigure && ColumnContent.IsFigure(row[column.Column].Text));

    private static IEnumerable<int> Free(Draft draft) =>
        Enumerable
            .Range(1, draft.Sheet.LastColumn)
            .Where(column =>
                draft.Columns.All(known => known.Column != column)
                && !RemarkWords.Are(draft.Header.TextOf(column))
                && ColumnContent.Labels(draft.Sheet, draft.Header, column) > 0
            );

    private static bool AreApart(List<Reading.Cells.Row> rows, int column) =>
        rows.TrueForAll(row => !row[column].IsEmpty)
        && rows.DistinctBy(row => TextNormalizer.Fold(row[column].Text), StringComparer.Ordinal).Count() == rows.Count;
}
