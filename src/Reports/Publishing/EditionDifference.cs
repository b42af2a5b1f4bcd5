using QualityMonitor.Reports.Kinds;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Reports.Publishing;

/// <summary>What changed between two editions of a kind, in words, and where the new data came from.</summary>
public sealed class EditionDifference(EditionStore editions, ReportKinds kinds)
{
    /// <returns>Null where they are of unlike kinds or cannot be read any more.</returns>
    public async Task<IReadOnlyList<string>?> BetweenAsync(
        Edition before,
        Edition after,
        CancellationToken cancellationToken
    )
    {
        if (before.Kind != after.Kind || kinds.Find(after.Kind) is not { } kind)
            return null;
        var (was, now) = (
            await editions.ModelAsync(before.Id, cancellationToken),
            await editions.ModelAsync(after.Id, cancellationToken)
        );
        return kind.DataOf(was!) is { } earlier && kind.DataOf(now!) is { } later
            ? kind.Tell(now!, later.Since(earlier))
            : null;
    }
}
