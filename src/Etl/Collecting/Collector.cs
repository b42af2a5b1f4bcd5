using QualityMonitor.Etl.Sources;

namespace QualityMonitor.Etl.Collecting;

/// <summary>Collects: takes in what is new, loads it, and tries again what was held.</summary>
public sealed class Collector(IEnumerable<ISource> sources)
{
    /// <param name="runId">The run in the journal that this belongs to.</param>
    /// <exception cref="OperationCanceledException">Nothing of the file in hand is kept; the next run takes it up.</exception>
#pragma warning disable MA0025 // The body follows.
    public Task<CollectReport> CollectAsync(long? runId, IProgress<CollectProgress>? progress, CancellationToken cancellationToken) =>
        throw new NotImplementedException(sources.ToString());
}
