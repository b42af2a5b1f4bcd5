using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Seen;

/// <summary>
/// A header that is divided without merged cells, as delimited text and many a workbook have it: «I квартал» over the
/// first of its two columns alone, «план» and «факт» in the row below.
/// </summary>
internal static class UnmergedHeader
{
    private const int Deepest = 5;
    private const int LongestWords = 80;

    /// <returns>The header with the rows that go on with it; the same where none does.</returns>
    public static DraftHeader Whole(DraftHeader header, SheetHead head)
    {
        while (
            header.Depth is > 0 and < Deepest
            && head.Rows.FirstOrDefault(row => row.Number == header.Bottom + 1) is { } below
            && GoesOn(header, below)
        )
            header = new DraftHeader(header.Top, header.Depth + 1, Joined(header, below));
        return header;
    }

    /// <summary>
    /// Words or years alone, under columns of figures alone: a row of data has its name, and its figures.
    /// </summary>
    private static bool GoesOn(DraftHeader header, Row below)
    {
        var columns = below.Columns.ToArray();
        return columns.Length > 1
            && !ColumnNumbers.Are(below)
            && below[FirstOf(header)].IsEmpty
            && Array.TrueForAll(
                columns,
                column => IsWords(below[column].Text) && HeaderWords.LabelOf(header.TextOf(column)) is null
            )
            && (Spans(header, columns) || Array.TrueForAll(columns, column => SaysFigure(below[column].Text)));
    }

    /// <summary>One of the upper headers, or a merged one, stands over several of the columns.</summary>
    private static bool Spans(DraftHeader header, int[] columns) =>
        Array.Exists(columns, column => header.TextOf(column).Length == 0)
        || columns.Select(header.TextOf).Distinct(StringComparer.Ordinal).Count() < columns.Length;

    private static int FirstOf(DraftHeader header) =>
        header.Headers.ToList().FindIndex(static text => text.Length > 0) + 1;

    private static bool IsWords(string text) =>
        text.Length < LongestWords
        && (
            PeriodWords.Of(text) is not null
            || SaysFigure(text)
            || (text.Any(char.IsLetter) && !char.IsDigit(text.Trim()[0]))
        )
        && !MissingMarks.IsMissing(text);

    private static bool SaysFigure(string text) => HeaderPart.Of(text) is { Own: "", IsKnown: true };

    /// <summary>What stands over the first of several columns stands over all up to the next one.</summary>
    private static List<string> Joined(DraftHeader header, Row below)
    {
        var joined = new List<string>();
        var over = "";
        for (var column = 1; column <= Math.Max(header.Headers.Count, below.LastColumn); column++)
        {
            var (upper, lower) = (header.TextOf(column), TextNormalizer.Tidy(below[column].Text));
            over = upper.Length > 0 || lower.Length == 0 ? upper : over;
            joined.Add(
                lower.Length == 0 || lower == over ? over
                : over.Length == 0 ? lower
                : over + SheetHead.Divider + lower
            );
        }

        return joined;
    }
}
