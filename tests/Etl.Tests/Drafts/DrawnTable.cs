using System.Globalization;
using System.Text.RegularExpressions;
using QualityMonitor.Support;

namespace QualityMonitor.Etl.Tests.Drafts;

/// <summary>
/// A table drawn as text, as a person sees it: the file's name, a line a row with cells between bars, «&lt;» for a cell
/// merged with the one on its left, «^» with the one above; behind a line of dashes what a person reads in it.
/// </summary>
internal sealed partial class DrawnTable
{
    private readonly string[][] cells;

    private DrawnTable(string fileName, string[][] cells, string[] reading)
    {
        (FileName, this.cells) = (fileName, cells);
        Reading = reading;
    }

    public string FileName { get; }

    /// <summary>What a person reads in it, for <see cref="PersonsReading"/>.</summary>
    public IReadOnlyList<string> Reading { get; }

    public IReadOnlyList<string[]> Rows => cells;

    public static DrawnTable Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var end = Array.IndexOf(lines, "---");
        return new DrawnTable(
            lines[0].Trim(),
            [.. lines[1..end].Select(static line => line.Split('|').Select(static cell => cell.Trim()).ToArray())],
            lines[(end + 1)..]
        );
    }

    /// <param name="row">From 1, as <paramref name="column"/>.</param>
    public string TextAt(int row, int column) => cells[row - 1].ElementAtOrDefault(column - 1) ?? "";

    public byte[] ToXlsx() =>
        new XlsxBuilder()
            .Sheet(
                "Лист1",
                sheet =>
                {
                    foreach (var row in cells)
                        sheet.Row([.. row.Select(ValueOf)]);
                    foreach (var area in Areas())
                        sheet.Merge(area);
                }
            )
            .ToBytes();

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
                    yield return $"{Name(row, column)}:{Name(bottom, right)}";
            }
        }
    }

    public static string Name(int row, int column) =>
        XlsxBuilder.SheetBuilder.ColumnName(column) + row.ToString(CultureInfo.InvariantCulture);

    private static object? ValueOf(string text) =>
        text is "" or "<" or "^" ? null
        : Number().IsMatch(text)
            ? decimal.Parse(text.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture)
        : text;

    [GeneratedRegex("^-?[0-9]+(,[0-9]+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
