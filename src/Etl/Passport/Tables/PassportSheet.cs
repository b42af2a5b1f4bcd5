using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Passport.Tables;

/// <summary>One sheet of a passport as a table: its header by name, its rows, and the issues found in it.</summary>
internal sealed class PassportSheet
{
    private readonly PassportHeader header;
    private readonly PassportNotes notes;
    private readonly Dictionary<(int Row, int Column), Cell> shared = [];

    /// <param name="names">Names of all columns the sheet may have.</param>
    /// <param name="sharesMerged">A cell merged over several rows stands for each of them; else it is the first one's.</param>
    public PassportSheet(
        SheetInfo info,
        IReadOnlyList<Row> rows,
        IReadOnlyList<string> names,
        PassportNotes notes,
        bool sharesMerged = false
    )
    {
        (Info, this.notes) = (info, notes);
        if (sharesMerged)
            Share(rows);
        header = new PassportHeader(rows, names);
        Rows = header.Row == 0 ? [] : [.. rows.Where(row => row.Number > header.Row)];
    }

    public SheetInfo Info { get; }

    public IReadOnlyList<Row> Rows { get; }

    /// <summary>Sheet, column and label names are matched without regard to case, spaces and ё.</summary>
    public static string Key(string name) => TextNormalizer.Joined(name);

    /// <summary>How many of the row's filled cells stand in columns that the sheet may have.</summary>
    public int Known(Row row) => row.Columns.ToArray().Count(header.IsKnown);

    /// <summary>Asked once, before the rows: names the columns that look misspelt or stand twice as well.</summary>
    /// <returns>False, with an issue for each, when a column that must be there is not.</returns>
    public bool Requires(params IReadOnlyList<string> names)
    {
        var missing = names.Where(name => !header.Has(name)).ToList();
        foreach (var name in missing)
            notes.Require(
                Info.Number,
                Math.Max(1, header.Row),
                header.MeantFor(name)?.Column ?? 1,
                TableMessages.NoColumn(Info.Name, name, header.MeantFor(name)?.Text)
            );
        foreach (var (column, text, name) in header.Misspelt.Where(column => !missing.Contains(column.Name)))
            notes.Misspelt(Info.Number, header.Row, column, TableMessages.ColumnMisspelt(text, name), text);
        foreach (var (column, text) in header.Repeated)
            notes.Add(Info.Number, header.Row, column, Severity.Warning, TableMessages.ColumnTwice(text), text);
        return missing.Count == 0;
    }

    /// <summary>
    /// Whether something stands in the row under a header that was perhaps meant to be one of these: a row that means
    /// another thing without it is not read.
    /// </summary>
    /// <returns>True, with an issue for each such cell.</returns>
    public bool Loses(Row row, IEnumerable<string> names)
    {
        var lost = names
            .Select(header.MeantFor)
            .OfType<MisspeltColumn>()
            .Where(column => !TextNormalizer.IsBlank(row[column.Column].Text))
            .ToList();
        foreach (var (column, text, name) in lost)
            notes.Add(
                Info.Number,
                row.Number,
                column,
                Severity.Error,
                TableMessages.RowUnderMisspelt(text, name),
                row[column].Text
            );
        return lost.Count > 0;
    }

    public int ColumnOf(string name) => header.ColumnOf(name);

    public Cell CellAt(Row row, string name)
    {
        var column = header.ColumnOf(name);
        return shared.TryGetValue((row.Number, column), out var cell) ? cell : row[column];
    }

    private void Share(IReadOnlyList<Row> rows)
    {
        var byNumber = rows.ToDictionary(static row => row.Number);
        foreach (var area in Info.Merges.Where(area => area.Bottom > area.Top && byNumber.ContainsKey(area.Top)))
        foreach (var below in rows.Where(row => row.Number > area.Top && row.Number <= area.Bottom))
            shared[(below.Number, area.Left)] = byNumber[area.Top][area.Left];
    }

    /// <summary>Empty for a blank cell and for an error cell, which has an issue.</summary>
    public string Text(Row row, string name)
    {
        var cell = CellAt(row, name);
        if (cell.Kind != CellKind.Error)
            return TextNormalizer.Tidy(cell.Text);
        Wrong(row, name, TableMessages.CellError(cell.Text));
        return "";
    }

    public string? Required(Row row, string name)
    {
        if (Text(row, name) is { Length: > 0 } text)
            return text;
        if (CellAt(row, name).IsEmpty)
            Wrong(row, name, TableMessages.Empty(name));
        return null;
    }

    /// <summary>A code is text: Excel turns 1.1 into a number and 1.2 into a date.</summary>
    public string? Code(Row row, string name)
    {
        var cell = CellAt(row, name);
        if (cell.Kind == CellKind.Number)
            return cell.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (
            cell.Kind != CellKind.Date
            && Required(row, name) is not { Length: > IndicatorIndex.LongestCode } and var code
        )
            return code;
        Wrong(
            row,
            name,
            cell.Kind == CellKind.Date
                ? TableMessages.CodeIsDate(cell.Text)
                : NameMessages.CodeTooLong(IndicatorIndex.LongestCode)
        );
        return null;
    }

    public T? Word<T>(Row row, string name, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (Required(row, name) is not { } text)
            return null;
        foreach (var (word, value) in words)
        {
            if (Key(word) == Key(text))
                return value;
        }

        Wrong(row, name, TableMessages.Word(text, words.Keys));
        return null;
    }

    public void Wrong(Row row, string name, Problem problem, Severity severity = Severity.Error) =>
        notes.Add(Info.Number, row.Number, Math.Max(1, ColumnOf(name)), severity, problem, CellAt(row, name).Text);
}
