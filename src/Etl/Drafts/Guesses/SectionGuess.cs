using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Guesses;

/// <summary>
/// What the headings within the table are: schools, periods, parts under which the same names come again, or nothing but
/// headings.
/// </summary>
internal static class SectionGuess
{
    public static SectionsAre Of(Draft draft)
    {
        var rows = draft.Sheet.Below(draft.Header).ToList();
        // What stands under the last row of data, a signature with its day, heads nothing.
        var headings = rows.Take(rows.FindLastIndex(static row => row.Columns.Length > 1) + 1)
            .Where(IsHeading)
            .Select(static row => row[row.Columns[0]].Text.Trim())
            .ToList();
        if (headings.Count == 0 || draft.Columns.Count < 3)
            return SectionsAre.Skipped;
        // A heading that is none of them is then a question, and its rows are nobody's by default.
        if (headings.Exists(static text => SchoolHeader.In(text) is not null))
            return SectionsAre.Organisation;
        if (headings.TrueForAll(static text => PeriodWords.Of(text) is not null))
            return SectionsAre.Period;
        if (!ComeAgain(draft, rows))
            return SectionsAre.Skipped;
        if (headings.TrueForAll(HeaderWords.IsMeasured))
            return SectionsAre.Indicator;
        return draft.Columns.Any(static column => column.Role == ColumnRole.Plan)
            ? SectionsAre.Skipped
            : SectionsAre.Breakdown;
    }

    private static bool IsHeading(Row row) => row.Columns.Length == 1 && row[row.Columns[0]].Kind == CellKind.Text;

    /// <summary>
    /// Names that are each but once under a heading, and come again under another.
    /// </summary>
    private static bool ComeAgain(Draft draft, List<Row> rows)
    {
        if (
            draft.Columns.FirstOrDefault(static column => column.Role == ColumnRole.Name) is not { } name
            || draft.Columns.Any(static column => column.Role is ColumnRole.Organisation or ColumnRole.Period)
        )
            return false;
        var (parts, under) = (0, new List<(int Part, string Name)>());
        foreach (var row in rows)
        {
            if (IsHeading(row))
                parts++;
            else if (
                TextNormalizer.Fold(row[name.Column].Text) is { Length: > 0 } text
                && text != TextNormalizer.Fold(name.Header)
            )
                under.Add((parts, text));
        }

        return under.Distinct().Count() == under.Count
            && under.DistinctBy(static one => one.Name, StringComparer.Ordinal).Count() < under.Count;
    }
}
