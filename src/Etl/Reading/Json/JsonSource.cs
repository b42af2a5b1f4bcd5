using System.Globalization;
using System.Text.Json;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Json;

/// <summary>
/// An array of flat objects as one sheet: the keys in the order of their first appearance are row 1, the n-th object is
/// row n + 1. Read twice, once for the keys: an object may bring a key that no object before it had.
/// </summary>
internal sealed class JsonSource : IWorkbookSource
{
    private readonly SourceStream file;
    private readonly string name;
    private readonly ReadLimits limits;
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    public JsonSource(SourceStream file, string fileName, ReadLimits limits)
    {
        this.file = file;
        this.limits = limits;
        name = Path.GetFileNameWithoutExtension(fileName);
        foreach (var _ in Records(new Row(), NoteColumn))
        {
            // The keys are noted on the way.
        }
    }

    public string Format => "json";

    public ReadTally Tally { get; } = new();

    public IEnumerable<Sheet> Sheets()
    {
        yield return new Sheet(new SheetInfo(1, name, isHidden: false, () => []), Tally, Rows, file.Cancellation);
    }

    public void Dispose() { }

    private IEnumerable<Row> Rows()
    {
        var bounds = new SheetBounds(name, Tally, limits);
        var row = new Row();
        row.Begin(1);
        foreach (var (key, column) in columns)
            row.Put(column, Cell.OfText(key));
        if (row.Count > 0)
        {
            bounds.Check(row);
            yield return row;
        }

        foreach (var record in Records(row, key => columns[key]))
        {
            bounds.CheckRow(record.Number);
            if (record.Count == 0)
                continue;
            bounds.Check(record);
            yield return record;
        }
    }

    private int NoteColumn(string key)
    {
        if (columns.TryGetValue(key, out var column))
            return column;
        if (columns.Count >= limits.Columns)
            throw new WorkbookRefusedException(LimitProblems.TooManyColumns(name, columns.Count + 1, limits.Columns));
        columns.Add(key, columns.Count + 1);
        return columns.Count;
    }

    private IEnumerable<Row> Records(Row row, Func<string, int> columnOf)
    {
        var tokens = new JsonTokens(file, limits.StringLength);
        var number = 1;
        if (Sound(tokens.Next, number) != JsonTokenType.StartArray)
            throw new WorkbookRefusedException(ReadingProblems.JsonNoArray());
        while (Sound(tokens.Next, number) != JsonTokenType.EndArray)
        {
            if (tokens.Type != JsonTokenType.StartObject)
                throw new WorkbookRefusedException(ReadingProblems.JsonNoObject(number));
            row.Begin(++number);
            Sound(() => Fill(row, tokens, columnOf), number - 1);
            yield return row;
        }

        // What stands behind the array would be lost without a word.
        Sound(tokens.Read, number);
    }

    private static bool Fill(Row row, JsonTokens tokens, Func<string, int> columnOf)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (tokens.Next() != JsonTokenType.EndObject)
        {
            var key = tokens.Text;
            if (!keys.Add(key))
                throw new WorkbookRefusedException(ReadingProblems.JsonTwice(row.Number - 1, key));
            var column = columnOf(key);
            var cell = tokens.Next() switch
            {
                JsonTokenType.String => Cell.OfText(tokens.Text),
                JsonTokenType.Number => Number(tokens.Text),
                JsonTokenType.True => Cell.OfBoolean(true),
                JsonTokenType.False => Cell.OfBoolean(false),
                JsonTokenType.Null => default,
                _ => throw new WorkbookRefusedException(ReadingProblems.JsonNested(row.Number - 1, key)),
            };
            if (!cell.IsEmpty)
                row.Put(column, cell);
        }

        return true;
    }

    /// <summary>A number that no decimal holds stays as it is written.</summary>
    private static Cell Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && SignificantDigits(text) <= 28
            ? Cell.OfNumber(number)
            : Cell.OfText(text);

    private static int SignificantDigits(string text) =>
        text.TakeWhile(static letter => letter is not ('e' or 'E')).Count(char.IsAsciiDigit);

    private static T Sound<T>(Func<T> read, int record)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new WorkbookRefusedException(ReadingProblems.JsonDamaged(record), exception);
        }
    }
}
