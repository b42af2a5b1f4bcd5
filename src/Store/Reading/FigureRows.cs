using System.Data.Common;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Reading;

/// <summary>Reads the rows of <c>observed_figures</c>, column by column in its order.</summary>
internal sealed class FigureRows(SourceKeys keys)
{
    // The same numbers are written again and again.
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <summary>Null when the attempt that loaded the figure does not count.</summary>
    /// <param name="wordNo">Of two files that give a figure the one with the greater number has the last word.</param>
    public ObservedFact? Read(DbDataReader row, out long wordNo)
    {
        var processing = row.GetInt64(3);
        wordNo = keys.Words.GetValueOrDefault(processing);
        if (keys.Cell(processing, row.GetInt32(10), row.GetInt32(11), row.GetInt32(12)) is not { } source)
            return null;

        var second = row.IsDBNull(13)
            ? null
            : keys.Cell(processing, row.GetInt32(13), row.GetInt32(14), row.GetInt32(15));
        var text = One(row.GetString(9));
        var fact = FactCodec.Decode(
            new StoredFact(row.GetString(5), Number(row, 6), Number(row, 7), row.GetValue(8) as string),
            text
        );
        return new ObservedFact(
            keys.Indicators[row.GetInt64(0)],
            keys.Organisations[row.GetInt64(2)],
            keys.Periods[row.GetInt64(1)],
            One(row.GetString(4)),
            fact,
            text,
            source,
            second
        );
    }

    private string One(string text)
    {
        if (texts.TryGetValue(text, out var known))
            return known;
        texts.Add(text, text);
        return text;
    }

    private static decimal? Number(DbDataReader row, int column) =>
        row.GetValue(column) is string text ? ColumnTypes.Decimal(text) : null;
}
