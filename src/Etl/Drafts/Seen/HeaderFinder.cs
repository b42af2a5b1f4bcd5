using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Mapping.Figures;
using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Etl.Recognition;

namespace QualityMonitor.Etl.Drafts.Seen;

/// <summary>Finds the row, or the merged rows, that speak most like a header.</summary>
internal static class HeaderFinder
{
    private const int Convincing = 4;

    /// <summary>So long a text is rather the name of a row, with words of a header and years by chance.</summary>
    private const int RowText = 80;

    public static DraftHeader Find(SheetHead head)
    {
        var (best, most) = (new DraftHeader(0, 0, head.HeadersAt(0, 0)), Convincing - 1);
        foreach (var row in head.Rows.Take(SheetHead.LookAhead).Select(static row => row.Number))
        {
            foreach (var depth in head.DepthsAt(row).Where(depth => !EndsInNumbers(head, row + depth - 1)))
            {
                var headers = head.HeadersAt(row, depth);
                if (Score(headers) is var score && score > most)
                    (best, most) = (new DraftHeader(row, depth, headers), score);
            }
        }

        return UnmergedHeader.Whole(best.Depth > 0 ? best : OverFigures(head) ?? best, head);
    }

    /// <summary>«1 | 2 | 3» stands under a header, however many rows that has, and is none of them.</summary>
    private static bool EndsInNumbers(SheetHead head, int bottom) =>
        head.Rows.FirstOrDefault(row => row.Number == bottom) is { } last && ColumnNumbers.Are(last);

    /// <summary>
    /// No word says that it is a header, but it looks like one: words in every column, and figures under most of them.
    /// </summary>
    private static DraftHeader? OverFigures(SheetHead head)
    {
        foreach (var (index, row) in head.Rows.Take(SheetHead.LookAhead).Index())
        {
            var columns = row.Columns.ToArray();
            // A row of units, or of the parts of a divided header, may stand in between.
            var figures = head
                .Rows.Skip(index + 1)
                .Take(2)
                .Select(below => columns.Count(column => IsFigure(below[column].Text)))
                .FirstOrDefault(static count => count > 0);
            if (
                columns.Length > 1
                && figures > 0
                && 2 * figures >= columns.Length - 1
                && Array.TrueForAll(columns, column => IsWords(row[column].Text))
            )
                return new DraftHeader(row.Number, 1, head.HeadersAt(row.Number, 1));
        }

        return null;
    }

    private static bool IsFigure(string text) =>
        text.Trim() is { Length: > 0 } trimmed
        && FigureReader.FirstNumber(trimmed)?.Length >= trimmed.TrimEnd('%', ' ').Length;

    private static bool IsWords(string text) =>
        RemarkWords.Are(text) || (text.Length < RowText && text.Any(char.IsLetter) && !char.IsDigit(text[0]));

    /// <summary>A title merged over the table says one thing in every column; a row of data has figures.</summary>
    private static int Score(IReadOnlyList<string> headers)
    {
        var said = headers.Where(static header => header.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return said.Count < 2
            ? 0
            : said.Where(static header => header.Split(SheetHead.Divider)[^1].Length is > 0 and < RowText)
                .Sum(static header =>
                    PeriodWords.In(header) is not null ? 3
                    : HeaderWords.LabelOf(header) is not null || UnitHeader.IsCode(header) || SaysFigure(header) ? 2
                    : RemarkWords.Are(header) ? 1
                    : header.All(static letter => char.IsDigit(letter) || letter is ',' or '.' or ' ' or '%') ? -2
                    : 0
                );
    }

    /// <summary>«План», «Значение»: nothing but words for a figure; a row of units is under the header.</summary>
    private static bool SaysFigure(string header) =>
        HeaderPart.Of(header.Split(SheetHead.Divider)[^1]) is { Own: "", IsKnown: true, Unit: "" };
}
