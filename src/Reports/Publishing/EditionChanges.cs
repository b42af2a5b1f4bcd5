using QualityMonitor.Reports.Changes;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Reports.Publishing;

/// <summary>What the data say otherwise than an edition: the one question of a corrected edition and of a stale
/// one.</summary>
internal static class EditionChanges
{
    /// <returns>Null where the edition's data cannot be read any more.</returns>
    public static async Task<IReadOnlyList<Change>?> SinceAsync(
        EditionStore editions,
        IReportKind kind,
        Edition edition,
        EditionData data,
        CancellationToken cancellationToken
    )
    {
        if (edition.ModelHash == data.Hash())
            return [];

        // Compared as both editions knew it: another version of the program is no change.
        var model = await editions.ModelAsync(edition.Id, cancellationToken);
        return kind.DataOf(model!) is { } before ? data.Since(before) : null;
    }
}
