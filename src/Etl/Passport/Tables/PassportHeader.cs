using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Passport.Tables;

/// <summary>A header cell that nothing reads, and the column it was perhaps meant to be.</summary>
internal sealed record MisspeltColumn(int Column, string Text, string Name);

/// <summary>
/// The header of a passport sheet: where each column stands, which header cells look misspelt and which are written
/// again.
/// </summary>
internal sealed class PassportHeader
{
    private const int LookAhead = 30;

    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly HashSet<int> known;

    /// <param name="names">Names of all columns the sheet may have.</param>
    public PassportHeader(IReadOnlyList<Row> rows, IReadOnlyList<string> names)
    {
        var keys = names.Select(PassportSheet.Key).ToHashSet(StringComparer.Ordinal);
        var ahead = rows.Take(LookAhead).ToList();

        // A header with a slip in nearly every cell is still the header: its slips are what there is to tell.
        var row =
            ahead.Find(row => Cells(row).Count(cell => keys.Contains(cell.Key)) > 1)
            ?? ahead.Find(row => Cells(row).Count(cell => NearNames.Of(cell.Text, names) is not null) > 1);
        var cells = row is null ? [] : Cells(row).ToList();
        foreach (var (key, _, column) in cells)
            columns.TryAdd(key, column);
        Row = row?.Number ?? 0;
        known = [.. columns.Where(column => keys.Contains(column.Key)).Select(static column => column.Value)];
        Repeated =
        [
            .. cells
                .Where(cell => keys.Contains(cell.Key) && columns[cell.Key] != cell.Column)
                .Select(static cell => (cell.Column, cell.Text)),
        ];
        var absent = names.Where(name => !Has(name)).ToList();
        Misspelt =
        [
            .. cells
                .Where(cell => !keys.Contains(cell.Key))
                .Select(cell =>
                    NearNames.Of(cell.Text, absent) is { } name
                        ? new MisspeltColumn(cell.Column, cell.Text, name)
                        : null
                )
                .OfType<MisspeltColumn>(),
        ];
    }

    /// <summary>Its number; 0 when the sheet has no header.</summary>
    public int Row { get; }

    public IReadOnlyList<MisspeltColumn> Misspelt { get; }

    /// <summary>Columns that have the name of one before them.</summary>
    public IReadOnlyList<(int Column, string Text)> Repeated { get; }

    public bool Has(string name) => columns.ContainsKey(PassportSheet.Key(name));

    /// <summary>0 when there is no such column.</summary>
    public int ColumnOf(string name) => columns.GetValueOrDefault(PassportSheet.Key(name));

    /// <summary>The column that was perhaps meant, when there is none of this name.</summary>
    public MisspeltColumn? MeantFor(string name) => Misspelt.FirstOrDefault(column => column.Name == name);

    public bool IsKnown(int column) => known.Contains(column);

    private static IEnumerable<(string Key, string Text, int Column)> Cells(Row row) =>
        row
            .Columns.ToArray()
            .Select(column => (PassportSheet.Key(row[column].Text), TextNormalizer.Tidy(row[column].Text), column))
            .Where(static cell => cell.Item1.Length > 0);
}
