using System.Data.Common;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Reading;

/// <summary>A figure that counts, and whose word of two is the last.</summary>
internal readonly record struct PeriodRow(long IndicatorId, long OrganisationId, long WordNo, Fact Fact)
{
    /// <summary>
    /// Null when the attempt that loaded it does not count. The columns are those of <c>period_values</c>, in its
    /// order.
    /// </summary>
    public static PeriodRow? Read(DbDataReader row, PeriodKeys keys)
    {
        if (!keys.Words.TryGetValue(row.GetInt64(2), out var wordNo))
            return null;

        var indicator = row.GetInt64(0);
        var stored = new StoredFact(
            row.GetString(3),
            Number(row, 4),
            Number(row, 5),
            row.IsDBNull(6) ? null : row.GetString(6)
        );
        return new PeriodRow(indicator, row.GetInt64(1), wordNo, FactCodec.Decode(stored, keys.Indicators[indicator]));
    }

    public bool IsOfSamePlace(PeriodRow other) =>
        OrganisationId == other.OrganisationId && IndicatorId == other.IndicatorId;

    public PeriodValue ToValue(PeriodKeys keys) =>
        new(keys.Indicators[IndicatorId], keys.Organisations[OrganisationId], Fact);

    private static decimal? Number(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : ColumnTypes.Decimal(row.GetString(column));
}
