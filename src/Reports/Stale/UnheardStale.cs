using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Stale;

/// <summary>
/// Reports that became stale and that no coordinator can be told of: a region's own, where everybody has a municipality.
/// They are the admin's. Looks at what was remembered and builds nothing.
/// </summary>
public sealed class UnheardStale(EditionComparisons comparisons, ProgrammeReader programmes, ReportKinds kinds)
{
    /// <summary>Who is told that a report is stale.</summary>
    /// <param name="topic">See <see cref="StaleReport.Topic"/>.</param>
    internal static IReadOnlyList<Recipient> ReadersOf(ProgrammeDefinition programme, string topic) =>
        new Coordinators(programme).Of(topic.Length == 0 ? [] : [topic]);

    public async Task<IReadOnlyList<StaleReport>> LookAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var partial = new Dictionary<string, ProgrammeDefinition>(StringComparer.Ordinal);
        foreach (var code in await programmes.CodesAsync(cancellationToken))
        {
            // Whoever has the whole of a programme hears of all its parts.
            if (
                await programmes.CurrentAsync(code, AsOf.Now, cancellationToken) is { } programme
                && ReadersOf(programme, "").Count == 0
            )
                partial.Add(code, programme);
        }

        var unheard = new List<StaleReport>();
        foreach (var kind in partial.Count == 0 ? [] : kinds.All.Where(static kind => kind.GrowsStale))
        {
            foreach (
                var edition in await comparisons.LatestAsync(kind.Code, StaleReports.Since(now), cancellationToken)
            )
            {
                if (
                    edition.StateHash is { } state
                    && partial.TryGetValue(edition.ProgrammeCode, out var programme)
                    && ReadersOf(programme, edition.Topic).Count == 0
                )
                    unheard.Add(StaleReports.Of(kind, edition, programme, state));
            }
        }

        return unheard;
    }
}
