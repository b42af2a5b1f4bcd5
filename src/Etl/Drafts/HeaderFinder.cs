using QualityMonitor.Etl.Mapping;

namespace QualityMonitor.Etl.Drafts;

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
            foreach (var depth in head.DepthsAt(row))
            {
                var headers = head.HeadersAt(row, depth);
                if (Score(headers) is var score && score > most)
                    (best, most) = (new DraftHeader(row, depth, headers), score);
            }
        }

        return best;
    }

    /// <summary>A title merged over the table says one thing in every column; a row of data has figures.</summary>
    private static int Score(IReadOnlyList<string> headers)
    {
        if (headers.Where(static header => header.Length > 0).Distinct(StringComparer.Ordinal).Take(2).Count() < 2)
            return 0;
        return headers.Where(static header => header.Length is > 0 and < RowText).Sum(static header =>
            HeaderWords.PeriodIn(header) is not null ? 3
            : HeaderWords.RoleOf(header) is not null ? 2
            : header.All(static letter => char.IsDigit(letter) || letter is ',' or '.' or ' ' or '%') ? -2
            : 0);
    }
}
