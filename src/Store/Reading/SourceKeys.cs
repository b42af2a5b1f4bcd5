using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Reading;

/// <summary>
/// What the bare keys of <c>observed_figures</c> mean. Equal codes and names are one string, however many figures have
/// them.
/// </summary>
/// <param name="Sheets">Of the attempts that count, by attempt and number of the sheet.</param>
/// <param name="Words">The place of each such attempt in the order in which words follow each other.</param>
internal sealed record SourceKeys(
    IReadOnlyDictionary<(long Processing, int Sheet), SourceSheet> Sheets,
    IReadOnlyDictionary<long, long> Words,
    IReadOnlyDictionary<long, string> Indicators,
    IReadOnlyDictionary<long, string> Organisations,
    IReadOnlyDictionary<long, Period> Periods
)
{
    /// <summary>
    /// To be read before the rows: of an attempt that ends in between the rows are then passed over, and what counted
    /// before it still stands.
    /// </summary>
    /// <param name="organisations">Codes of those whose figures are read; null: everybody's.</param>
    public static async Task<SourceKeys> ReadAsync(
        StoreConnection connection,
        string programmeCode,
        IReadOnlyCollection<string>? organisations,
        AsOf asOf,
        CancellationToken cancellationToken
    )
    {
        var periods = new PeriodCodes();
        var sheets = organisations is null
            ? await connection.QueryAsync<SheetRow>(
                "counting_sheets",
                new { programmeCode, asOf = asOf.CommitNo },
                cancellationToken
            )
            : await connection.QueryAsync<SheetRow>(
                "counting_sheets_of",
                new
                {
                    programmeCode,
                    organisations = Some.Of(organisations),
                    asOf = asOf.CommitNo,
                },
                cancellationToken
            );
        return new SourceKeys(
            sheets.ToDictionary(static row => (row.ProcessingId, row.SheetNo), static row => row.ToSheet()),
            sheets
                .DistinctBy(static row => row.ProcessingId)
                .ToDictionary(static row => row.ProcessingId, static row => row.WordNo),
            await CodeRow.ReadAsync(connection, "indicator_codes", new { programmeCode }, cancellationToken),
            await CodeRow.ReadAsync(connection, "organisation_codes", null, cancellationToken),
            (await CodeRow.ReadAsync(connection, "period_codes", null, cancellationToken)).ToDictionary(
                static pair => pair.Key,
                pair => periods.Read(pair.Value)
            )
        );
    }

    /// <summary>Null when the attempt does not count.</summary>
    public SourceCell? Cell(long processing, int sheet, int row, int column) =>
        Sheets.TryGetValue((processing, sheet), out var known) ? new SourceCell(known, row, column) : null;

    private sealed class SheetRow : SourceRow
    {
        public long ProcessingId { get; set; }

        public int SheetNo { get; set; }

        public long WordNo { get; set; }
    }
}
