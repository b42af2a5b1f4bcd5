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
            var merged = head.DepthsAt(row).First();
            foreach (var depth in head.DepthsAt(row).Where(depth => !EndsInNumbers(head, row + depth - 1)))
            {
                var headers = head.HeadersAt(row, depth);
                var marks = MarkRun.In(headers, Above(head, row));
                if (
                    depth > merged
                    && (EndsInFigures(head, row + depth - 1, marks) || EndsInSection(head, row + depth - 1))
                )
                    continue;
                if (Score(headers, marks) is var score && score > most)
                    (best, most) = (new DraftHeader(row, depth, headers), score);
            }
        }

        return UnmergedHeader.Whole(best.Depth > 0 ? best : OverFigures(head) ?? best, head);
    }

    /// <summary>«1 | 2 | 3» stands under a header, however many rows that has, and is none of them.</summary>
    private static bool EndsInNumbers(SheetHead head, int bottom) =>
        head.Rows.FirstOrDefault(row => row.Number == bottom) is { } last && ColumnNumbers.Are(last);

    private static IEnumerable<string> Above(SheetHead head, int row) =>
        head
            .Rows.Where(above => above.Number < row)
            .SelectMany(static above => above.Columns.ToArray().Select(column => above[column].Text))
            .Append(head.Info.Name);

    /// <summary>Under a header that is merged across stands its second row, or the first row of data.</summary>
    private static bool EndsInFigures(SheetHead head, int bottom, IReadOnlyDictionary<int, int> marks) =>
        head.Rows.FirstOrDefault(row => row.Number == bottom) is { } last
        && Array.Exists(
            last.Columns.ToArray(),
            column =>
                IsFigure(last[column].Text) && PeriodWords.Of(last[column].Text) is null && !marks.ContainsKey(column)
        );

    /// <summary>«Городские округа» alone under the header, merged over its columns, is the heading of the first rows.</summary>
    private static bool EndsInSection(SheetHead head, int bottom) =>
        head.Rows.FirstOrDefault(row => row.Number == bottom) is { Columns: [var only] } row
        && only == head.Rows.Min(static one => one.Columns[0])
        && PeriodWords.Of(row[only].Text) is null
        && !SaysFigure(row[only].Text);

    /// <summary>
    /// No word says that it is a header, but it looks like one: words in every column, and figures or levels under most of
    /// them.
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
                .Select(below =>
                    columns.Count(column =>
                        IsFigure(below[column].Text) || ColumnContent.IsLevel(below[column].Text.Trim())
                    )
                )
                .FirstOrDefault(static count => count > 0);
            if (
                columns.Length > 1
                && figures > 0
                && 2 * figures >= columns.Length - 1
                && Array.TrueForAll(columns, column => IsWords(row[column].Text))
            )
                return Merged(head, row.Number);
        }

        return null;
    }

    private static DraftHeader Merged(SheetHead head, int row)
    {
        var depth = head.DepthsAt(row).First();
        return new DraftHeader(row, depth, head.HeadersAt(row, depth));
    }

    private static bool IsFigure(string text) =>
        text.Trim() is { Length: > 0 } trimmed
        && FigureReader.FirstNumber(trimmed)?.Length >= trimmed.TrimEnd('%', ' ').Length;

    private static bool IsWords(string text) =>
        RemarkWords.Are(text)
        || (text.Length < RowText && text.Any(char.IsLetter) && (!char.IsDigit(text[0]) || PartNames.Are(text)));

    /// <summary>A title merged over the table says one thing in every column; a row of data has figures.</summary>
    private static int Score(IReadOnlyList<string> headers, IReadOnlyDictionary<int, int> marks)
    {
        var said = headers.Where(static header => header.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var ofMarks = marks.Keys.Select(column => headers[column - 1]).ToHashSet(StringComparer.Ordinal);
        return said.Count < 2
            ? 0
            : said.Where(static header => header.Split(SheetHead.Divider)[^1].Length is > 0 and < RowText)
                .Sum(header =>
                    ofMarks.Contains(header) ? 2
                    : PeriodWords.In(header) is not null ? 3
                    : HeaderWords.LabelOf(header) is not null || UnitHeader.IsCode(header) || SaysFigure(header) ? 2
                    : RemarkWords.Are(header) || SchoolHeader.In(header) is not null ? 1
                    : header.All(static letter => char.IsDigit(letter) || letter is ',' or '.' or ' ' or '%') ? -2
                    : 0
                );
    }

    /// <summary>«План», «Значение»: nothing but words for a figure; a row of units is under the header.</summary>
    private static bool SaysFigure(string header) =>
        HeaderPart.Of(header.Split(SheetHead.Divider)[^1]) is { Own: "", IsKnown: true, Unit: "" };
}
