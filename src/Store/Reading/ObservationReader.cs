using System.Runtime.CompilerServices;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Reading;

/// <summary>
/// Facts. "Current as of a commit": of each submission only its latest attempt up to then counts; of each
/// indicator x organisation x period x breakdown the row of the latest attempt that counts.
/// </summary>
public sealed class ObservationReader(Database database)
{
    /// <summary>
    /// Ordered by indicator code, then by period and organisation (each as the store first met it) and breakdown.
    /// </summary>
    public Task<IReadOnlyList<ObservedFact>> CurrentAsync(
        string programmeCode,
        AsOf asOf,
        CancellationToken cancellationToken
    ) => CurrentAsync(programmeCode, null, asOf, cancellationToken);

    /// <param name="organisations">Codes of those whose figures are wanted; null: everybody's.</param>
    /// <inheritdoc cref="CurrentAsync(string, AsOf, CancellationToken)"/>
    public async Task<IReadOnlyList<ObservedFact>> CurrentAsync(
        string programmeCode,
        IReadOnlyCollection<string>? organisations,
        AsOf asOf,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var figures = new FigureRows(
            await SourceKeys.ReadAsync(connection, programmeCode, organisations, asOf, cancellationToken)
        );
        await using var rows = organisations is null
            ? await connection.ReadAsync("observed_figures", new { programmeCode }, cancellationToken)
            : await connection.ReadAsync(
                "observed_figures_of",
                new { programmeCode, organisations = Some.Of(organisations) },
                cancellationToken
            );
        var found = new List<ObservedFact>();
        var lastWordNo = 0L;
        while (await rows.ReadAsync(cancellationToken))
        {
            if (figures.Read(rows, out var wordNo) is not { } figure)
                continue;

            // Figures of one place come together, each from another file: the one with the last word counts.
            var isOfSamePlace = found.Count > 0 && IsOfSamePlace(figure, found[^1]);
            if (!isOfSamePlace)
                found.Add(figure);
            else if (wordNo > lastWordNo)
                found[^1] = figure;
            else
                continue;
            lastWordNo = wordNo;
        }

        return found;
    }

    /// <summary>
    /// The current values of one period without their sources: what forms and evaluation need, in no order, each
    /// organisation's total only. Equal codes are one string.
    /// </summary>
    public async IAsyncEnumerable<PeriodValue> ValuesAsync(
        string programmeCode,
        AsOf asOf,
        Period period,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var keys = await PeriodKeys.ReadAsync(connection, programmeCode, asOf, cancellationToken);
        await using var rows = await connection.ReadAsync(
            "period_values",
            new { programmeCode, periodCode = period.Code },
            cancellationToken
        );
        PeriodRow? last = null;
        while (await rows.ReadAsync(cancellationToken))
        {
            if (PeriodRow.Read(rows, keys) is not { } row)
                continue;

            // Figures of one place come together, each from another file.
            var isOfSamePlace = last?.IsOfSamePlace(row) ?? true;
            if (!isOfSamePlace)
                yield return last!.Value.ToValue(keys);
            if (!isOfSamePlace || last is null || row.WordNo > last.Value.WordNo)
                last = row;
        }

        if (last is { } end)
            yield return end.ToValue(keys);
    }

    /// <summary>
    /// Every figure ever loaded for this place and whether it counts now. Of each breakdown the file with the last word
    /// comes first, its latest attempt before the earlier ones.
    /// </summary>
    public async Task<IReadOnlyList<FigureRevision>> HistoryAsync(
        string programmeCode,
        string indicatorCode,
        string organisationCode,
        Period period,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var rows = await connection.QueryAsync<HistoryRow>(
            "observation_history",
            new
            {
                programmeCode,
                indicatorCode,
                organisationCode,
                periodCode = period.Code,
            },
            cancellationToken
        );
        var periods = new PeriodCodes();
        return
        [
            .. rows.GroupBy(static row => row.Breakdown, StringComparer.Ordinal)
                .SelectMany(rows => HistoryRow.ToRevisions(rows, periods)),
        ];
    }

    private static bool IsOfSamePlace(ObservedFact one, ObservedFact other) =>
        one.OrganisationCode == other.OrganisationCode
        && one.IndicatorCode == other.IndicatorCode
        && one.Breakdown == other.Breakdown
        && one.Period == other.Period;
}
