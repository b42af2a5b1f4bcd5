using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store;

namespace QualityMonitor.Support.Stores;

/// <summary>The plan values of a programme as tests ask for them.</summary>
public static class StoredPlans
{
    /// <summary>What holds on a day, of the passport that governs that day.</summary>
    public static async Task<IReadOnlyList<PlannedValue>> PlansAsync(
        this TestStore store,
        ProgrammeDefinition programme,
        AsOf asOf,
        DateOnly day,
        CancellationToken cancellationToken
    ) =>
        await store.Plans.CurrentAsync(
            (await store.Programmes.HistoryAsync(programme.Code, asOf, cancellationToken))!,
            Period.Day(day),
            asOf,
            day,
            cancellationToken
        );
}
