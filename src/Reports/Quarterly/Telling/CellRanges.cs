using System.Globalization;
using QualityMonitor.Indicators;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Quarterly.Telling;

/// <summary>Cells in A1 notation said briefly: C5, C6, C7 are C5:C7; those of a table of Word as people count there.</summary>
internal static class CellRanges
{
    private const int Letters = 26;

    /// <summary>«лист «Показатели»», «таблица 3 «Показатели»».</summary>
    public static string Sheet(string sheet, int most = 60) =>
        CellPlace.IsOfWord(sheet) ? CellPlace.Sheet(sheet) : $"лист {RussianText.Quote(sheet, most)}";

    /// <summary>«C6, D6», «строка 6, столбец 3», in the order in which they were read.</summary>
    public static string Cells(Origin origin) =>
        CellPlace.IsOfWord(origin.Sheet) ? Print(origin.Sheet, [origin]) : origin.Cells;

    /// <summary>«ячейка C6», «строка 6, столбец 3».</summary>
    public static string Cell(Origin origin) => (CellPlace.IsOfWord(origin.Sheet) ? "" : "ячейка ") + Cells(origin);

    /// <param name="sheet">The origins are of it.</param>
    public static string Print(string sheet, IEnumerable<Origin> origins) =>
        Print(sheet, origins.SelectMany(static origin => origin.Cells.Split(", ")));

    /// <param name="sheet">The cells are of it.</param>
    /// <param name="cells">In A1 notation.</param>
    private static string Print(string sheet, IEnumerable<string> cells) =>
        CellPlace.IsOfWord(sheet)
            ? string.Join("; ", cells.Distinct(StringComparer.Ordinal).Select(Split).Select(Counted))
            : Print(cells);

    private static string Counted((string Column, int Row) cell) =>
        CellPlace.Name(
            isOfWord: true,
            cell.Row,
            cell.Column.Aggregate(0, static (number, letter) => (number * Letters) + letter - 'A' + 1)
        );

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
