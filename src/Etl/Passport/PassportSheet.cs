using QualityMonitor.Etl.Mapping;
using QualityMonitor.Etl.Reading;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Passport;

/// <summary>One sheet of a passport as a table: its header by name, its rows, and the issues found in it.</summary>
internal sealed class PassportSheet
{
    private const int HeaderLookAhead = 30;

    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly HashSet<int> known;
    private readonly PassportNotes notes;

    /// <param name="names">Names of all columns the sheet may have.</param>
    public PassportSheet(SheetInfo info, IReadOnlyList<Row> rows, IReadOnlyList<string> names, PassportNotes notes)
    {
        (Info, this.notes) = (info, notes);
        var keys = names.Select(Key).ToHashSet(StringComparer.Ordinal);
        var header = rows.Take(HeaderLookAhead).FirstOrDefault(row => Names(row).Count(pair => keys.Contains(pair.Key)) > 1);
        foreach (var (key, column) in header is null ? [] : Names(header))
            columns.TryAdd(key, column);
        known = [.. columns.Where(column => keys.Contains(column.Key)).Select(static column => column.Value)];
        Rows = header is null ? [] : [.. rows.Where(row => row.Number > header.Number)];
        HeaderRow = header?.Number ?? 1;
    }

    public SheetInfo Info { get; }

    public IReadOnlyList<Row> Rows { get; }

    private int HeaderRow { get; }

    /// <summary>Sheet, column and label names are matched without regard to case, spaces and ё.</summary>
    public static string Key(string name) => TextNormalizer.Fold(name).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>How many of the row's filled cells stand in columns that the sheet may have.</summary>
    public int Known(Row row) => row.Columns.ToArray().Count(known.Contains);

    /// <returns>False, with an issue for each, when a column that must be there is not.</returns>
    public bool Requires(params ReadOnlySpan<string> names)
    {
        var complete = true;
        foreach (var name in names)
        {
            if (columns.ContainsKey(Key(name)))
                continue;
            notes.Require(Info.Number, HeaderRow, 1, PassportMessages.NoColumn(Info.Name, name));
            complete = false;
        }

        return complete;
    }

    public int ColumnOf(string name) => columns.GetValueOrDefault(Key(name));

    public Cell CellAt(Row row, string name) => columns.TryGetValue(Key(name), out var column) ? row[column] : default;

    /// <summary>Empty for a blank cell and for an error cell, which has an issue.</summary>
    public string Text(Row row, string name)
    {
        var cell = CellAt(row, name);
        if (cell.Kind != CellKind.Error)
            return TextNormalizer.Tidy(cell.Text);
        Wrong(row, name, PassportMessages.CellError(cell.Text));
        return "";
    }

    public string? Required(Row row, string name)
    {
        if (Text(row, name) is { Length: > 0 } text)
            return text;
        if (CellAt(row, name).IsEmpty)
            Wrong(row, name, PassportMessages.Empty(name));
        return null;
    }

    /// <summary>A code is text: Excel turns 1.1 into a number and 1.2 into a date.</summary>
    public string? Code(Row row, string name)
    {
        var cell = CellAt(row, name);
        if (cell.Kind == CellKind.Number)
            return cell.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (cell.Kind != CellKind.Date && Required(row, name) is not { Length: > IndicatorIndex.LongestCode } and var code)
            return code;
        Wrong(row, name, cell.Kind == CellKind.Date ? PassportMessages.CodeIsDate(cell.Text) : MappingMessages.CodeTooLong(IndicatorIndex.LongestCode));
        return null;
    }

    public T? Word<T>(Row row, string name, IReadOnlyDictionary<string, T> words) where T : struct
    {
        if (Required(row, name) is not { } text)
            return null;
        foreach (var (word, value) in words)
        {
            if (Key(word) == Key(text))
                return value;
        }

        Wrong(row, name, PassportMessages.Word(text, words.Keys));
        return null;
    }

    public void Wrong(Row row, string name, Problem problem, Severity severity = Severity.Error) =>
        notes.Add(Info.Number, row.Number, Math.Max(1, ColumnOf(name)), severity, problem, CellAt(row, name).Text);

    private static IEnumerable<(string Key, int Column)> Names(Row row) => row.Columns.ToArray().Select(column => (Key(row[column].Text), column));
}
