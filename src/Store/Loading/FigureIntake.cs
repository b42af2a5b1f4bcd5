using System.Runtime.InteropServices;
using QualityMonitor.Indicators.Facts;

namespace QualityMonitor.Store.Loading;

/// <summary>
/// The figures of an attempt on their way into the store: keyed, written, and counted by organisation and period. Most are
/// written without waiting, and then without a state machine a figure.
/// </summary>
internal sealed class FigureIntake(IObservationWriter observations, Ids ids) : IAsyncDisposable
{
    /// <summary>How many figures each organisation gave for each period.</summary>
    public Dictionary<(long Organisation, long Period), long> Coverage { get; } = [];

    /// <returns>False when this attempt has the figure already; the first one stays.</returns>
    public ValueTask<bool> TryAddAsync(NewObservation observation, CancellationToken cancellationToken)
    {
        if (!ids.TryGet(observation, out var key))
            return AddUnknownAsync(observation, cancellationToken);

        var written = observations.WriteAsync(key, FactCodec.Encode(observation.Fact), observation, cancellationToken);
        return written.IsCompletedSuccessfully
            ? ValueTask.FromResult(Count(written.GetAwaiter().GetResult(), key))
            : CountAsync(written, key);
    }

    /// <summary>All that was added is in the database.</summary>
    public Task FlushAsync(CancellationToken cancellationToken) => observations.FlushAsync(cancellationToken);

    public ValueTask DisposeAsync() => observations.DisposeAsync();

    private async ValueTask<bool> AddUnknownAsync(NewObservation observation, CancellationToken cancellationToken)
    {
        var key = await ids.GetAsync(observation, cancellationToken);
        return await CountAsync(
            observations.WriteAsync(key, FactCodec.Encode(observation.Fact), observation, cancellationToken),
            key
        );
    }

    private async ValueTask<bool> CountAsync(ValueTask<bool> written, ObservationKey key) => Count(await written, key);

    private bool Count(bool isNew, ObservationKey key)
    {
        if (isNew)
            CollectionsMarshal.GetValueRefOrAddDefault(Coverage, (key.Organisation, key.Period), out _)++;
        return isNew;
    }
}
