using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Reading;

/// <summary>
/// What the bare keys of <c>period_values</c> mean, read once: with millions of rows each join would be felt.
/// </summary>
/// <param name="Words">Of each attempt that counts its place in the order in which words follow each other.</param>
internal sealed record PeriodKeys(
    IReadOnlyDictionary<long, long> Words,
    IReadOnlyDictionary<long, string> Indicators,
    IReadOnlyDictionary<long, string> Organisations
)
{
    /// <summary>
    /// To be read before the rows: of an attempt that ends in between the rows are then passed over, and what counted
    /// before it still stands.
    /// </summary>
    public static async Task<PeriodKeys> ReadAsync(
        StoreConnection connection,
        string programmeCode,
        AsOf asOf,
        CancellationToken cancellationToken
    ) =>
        new(
            (
                await connection.QueryAsync<AttemptRow>(
                    "counting_attempts",
                    new { programmeCode, asOf = asOf.CommitNo },
                    cancellationToken
                )
            ).ToDictionary(static row => row.ProcessingId, static row => row.WordNo),
            await CodeRow.ReadAsync(connection, "indicator_codes", new { programmeCode }, cancellationToken),
            await CodeRow.ReadAsync(connection, "organisation_codes", null, cancellationToken)
        );

    private sealed class AttemptRow
    {
        public long ProcessingId { get; set; }

        public long WordNo { get; set; }
    }
}
