using System.Globalization;
using System.Text.RegularExpressions;
using QualityMonitor.Support;

namespace QualityMonitor.Etl.Tests.Drafts;

/// <summary>
/// A sheet drawn as text: a line a row with cells between bars, «&lt;» for a cell merged with the one on its left, «^» with
/// the one above.
/// </summary>
/// <param name="reading">What a person reads in it, for <see cref="PersonsReading"/>; empty: nothing.</param>
internal sealed partial class DrawnSheet(string name, IReadOnlyList<string> rows, IReadOnlyList<string> reading)
{
    private readonly string[][] cells =
    [
        .. rows.Select(static line => line.Split('|').Select(static cell => cell.Trim()).ToArray()),
    ];

    public string Name { get; } = name;

    public IReadOnlyList<string> Reading { get; } = reading;

    public IReadOnlyList<string[]> Rows => cells;

    /// <param name="row">From 1, as <paramref name="column"/>.</param>
    public string TextAt(int row, int column) => cells[row - 1].ElementAtOrDefault(column - 1) ?? "";

    public void Build(XlsxBuilder.SheetBuilder sheet)
    {
        foreach (var row in cells)
            sheet.Row([.. row.Select(ValueOf)]);
        foreach (var area in Areas())
            sheet.Merge(area);
    }

    public static string CellName(int row, int column) =>
        XlsxBuilder.SheetBuilder.ColumnName(column) + row.ToString(CultureInfo.InvariantCulture);

    private IEnumerable<string> Areas()
    {
        for (var row = 1; row <= cells.Length; row++)
        {
            for (var column = 1; column <= cells[row - 1].Length; column++)
            {
                if (TextAt(row, column) is "<" or "^")
                    continue;
                var (right, bottom) = (column, row);
                while (TextAt(row, right + 1) == "<")
                    right++;
                while (bottom < cells.Length && TextAt(bottom + 1, column) == "^")
                    bottom++;
                if (right > column || bottom > row)
                    yield return $"{CellName(row, column)}:{CellName(bottom, right)}";
            }
        }
    }

    private static object? ValueOf(string text) =>
        text is "" or "<" or "^" ? null
        : Number().IsMatch(text)
            ? decimal.Parse(text.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture)
        : text;

    [GeneratedRegex("^-?[0-9]+(,[0-9]+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
