using System.Globalization;

namespace QualityMonitor.Reports.Quarterly.Page;

/// <summary>Cells in A1 notation said briefly: C5, C6, C7 are C5:C7.</summary>
internal static class CellRanges
{
    public static string Print(IEnumerable<string> cells)
    {
        var parts = new List<string>();
        var sorted = cells
            .Distinct(StringComparer.Ordinal)
            .Select(Split)
            .OrderBy(static cell => cell.Column.Length)
            .ThenBy(static cell => cell.Column, StringComparer.Ordinal)
            .ThenBy(static cell => cell.Row)
            .ToList();
        for (var start = 0; start < sorted.Count; )
        {
            var end = start;
            while (end + 1 < sorted.Count && sorted[end + 1] == (sorted[end].Column, sorted[end].Row + 1))
                end++;

            parts.Add(end == start ? Name(sorted[start]) : Name(sorted[start]) + ":" + Name(sorted[end]));
            start = end + 1;
        }

        return string.Join(", ", parts);
    }

    private static (string Column, int Row) Split(string cell)
    {
        var digit = cell.AsSpan().IndexOfAnyInRange('0', '9');
        return digit < 0
            ? (cell, 0)
            : (cell[..digit], int.Parse(cell[digit..], NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static string Name((string Column, int Row) cell) =>
        cell.Column + (cell.Row == 0 ? "" : cell.Row.ToString(CultureInfo.InvariantCulture));
}
