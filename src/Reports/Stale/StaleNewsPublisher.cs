using System.Globalization;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Digests;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Stale;

/// <summary>
/// Tells the coordinators which reports became stale and what differs. Letter and mark «told» are one transaction; no
/// report is made.
/// </summary>
public sealed class StaleNewsPublisher(
    StaleReports reports,
    ProgrammeReader programmes,
    DigestMail mail,
    EditionStore editions
)
{
    /// <summary><see cref="Edition.Kind"/> of these letters; their topic is the first edition that they tell of.</summary>
    public const string Kind = "stale";

    /// <param name="now">With the offset of the days in the letter.</param>
    /// <returns>How many letters were put into the outbox.</returns>
    public async Task<int> PublishAsync(DateTimeOffset now, Fence? fence, CancellationToken cancellationToken)
    {
        var letters = 0;
        var found = await reports.FindAsync(now, cancellationToken);
        foreach (var own in found.GroupBy(static one => (one.ProgrammeCode, one.Topic)))
        {
            IReadOnlyList<StaleReport> stale = [.. own];
            if (!StaleRule.IsTold(stale, now))
                continue;
            var coordinators = await CoordinatorsAsync(own.Key.ProgrammeCode, own.Key.Topic, cancellationToken);
            if (coordinators.Count == 0)
                continue;

            var draft = await mail.DraftAsync(
                Kind,
                own.Key.ProgrammeCode,
                StaleWords.Page(stale),
                stale,
                now,
                cancellationToken
            );
            await editions.FreezeAsync(
                draft with
                {
                    Topic = stale[0].EditionId.ToString(CultureInfo.InvariantCulture),
                    Fence = fence,
                    TellsStale = [.. stale.Select(static one => new ToldState(one.EditionId, one.StateHash))],
                },
                coordinators,
                cancellationToken
            );
            letters += coordinators.Count;
        }

        return letters;
    }

    private async Task<IReadOnlyList<Recipient>> CoordinatorsAsync(
        string code,
        string municipality,
        CancellationToken cancellationToken
    ) =>
        await programmes.CurrentAsync(code, AsOf.Now, cancellationToken) is { } programme
            ? UnheardStale.ReadersOf(programme, municipality)
            : [];
}
