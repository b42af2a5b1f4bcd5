namespace QualityMonitor.Reports.Papers.Sheets;

/// <summary>
/// Height of a row whose text wraps. Excel fits such rows itself, LibreOffice and phones do not;
/// the height is an estimate that Excel replaces when somebody edits the row.
/// </summary>
internal static class RowFit
{
    private const double Padding = 3;
    private const double LinePerPoint = 1.35;

    /// <returns>Null when nothing in the row needs more than one line.</returns>
    public static double? Points(SheetPage page, IEnumerable<KeyValuePair<(int Row, int Column), SheetCell>> cells)
    {
        double most = 0;
        foreach (var (place, cell) in cells)
        {
            if (
                cell is SheetCell.Words words
                && words.Look.Wrap
                && page.Columns.TryGetValue(place.Column, out var column)
            )
                most = Math.Max(
                    most,
                    (Lines(words.Text, column.Width - words.Look.Indent) * words.Look.Size * LinePerPoint) + Padding
                );
        }

        return most > 0 ? Math.Round(most, 1) : null;
    }

    /// <summary>Whole words in a line, as programs break it; a column of width 10 holds about 10 letters.</summary>
    internal static int Lines(string text, double width)
    {
        if (text.Length <= width && !text.Contains('\n'))
            return 1;
        var lines = 0;
        foreach (var paragraph in text.Split('\n'))
        {
            double used = 0;
            lines++;
            foreach (var word in paragraph.Split(' '))
            {
                if (used > 0 && used + word.Length > width)
                    (lines, used) = (lines + 1, 0);

                lines += (int)(word.Length / Math.Max(width, 1));
                used += word.Length + 1;
            }
        }

        return lines;
    }
}
