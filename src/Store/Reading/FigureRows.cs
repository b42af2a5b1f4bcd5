using System.Data.Common;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Reading;

/// <summary>Reads the rows of <c>observed_figures</c>, column by column in its order.</summary>
internal sealed class FigureRows(SourceKeys keys)
{
    /// <summary>Columns of a cell that come as one text.</summary>
    private const char Between = '\u001f';

    /// <summary>What is told no more than once need not be kept, and a country tells a lot.</summary>
    private const int MostKept = 20_000;

    // The same numbers are written again and again.
    private readonly Dictionary<string, Written> written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> breakdowns = new(StringComparer.Ordinal);

    /// <summary>Null when the attempt that loaded the figure does not count.</summary>
    /// <param name="wordNo">Of two files that give a figure the one with the greater number has the last word.</param>
    public ObservedFact? Read(DbDataReader row, out long wordNo)
    {
        var processing = row.GetInt64(3);
        wordNo = keys.Words.GetValueOrDefault(processing);
        if (keys.Cell(processing, row.GetInt32(6), row.GetInt32(7), row.GetInt32(8)) is not { } source)
            return null;

        var second = row.IsDBNull(9)
            ? null
            : keys.Cell(processing, row.GetInt32(9), row.GetInt32(10), row.GetInt32(11));
        var cell = Read(row.GetString(5));
        return new ObservedFact(
            keys.Indicators[row.GetInt64(0)],
            keys.Organisations[row.GetInt64(2)],
            keys.Periods[row.GetInt64(1)],
            Breakdown(row.GetString(4)),
            cell.Fact,
            cell.Text,
            source,
            second
        );
    }

    private Written Read(string columns)
    {
        if (written.TryGetValue(columns, out var known))
            return known;
        var read = Written.Of(columns);
        if (written.Count < MostKept)
            written.Add(columns, read);
        return read;
    }

    private string Breakdown(string text)
    {
        if (text.Length == 0)
            return "";
        if (breakdowns.TryGetValue(text, out var known))
            return known;
        breakdowns.Add(text, text);
        return text;
    }

    private sealed record Written(Fact Fact, string Text)
    {
        public static Written Of(string columns)
        {
            // The cell's own text stands last and may hold anything; in a mark this sign is a blank.
            var parts = columns.Split(Between, 5);
            var stored = new StoredFact(parts[0], Number(parts[1]), Number(parts[2]), parts[3]);
            return new Written(FactCodec.Decode(stored, parts[4]), parts[4]);
        }

        private static decimal? Number(string text) => text.Length == 0 ? null : ColumnTypes.Decimal(text);
    }
}
