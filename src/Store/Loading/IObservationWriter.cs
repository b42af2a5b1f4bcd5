using QualityMonitor.Indicators.Facts;

namespace QualityMonitor.Store.Loading;

/// <summary>How an engine takes many figures fast. One per load, inside its transaction.</summary>
internal interface IObservationWriter : IAsyncDisposable
{
    /// <returns>False when this attempt has the key already; nothing is written then.</returns>
    ValueTask<bool> WriteAsync(
        ObservationKey key,
        StoredFact fact,
        NewObservation observation,
        CancellationToken cancellationToken
    );

    /// <summary>Sends what is still held back.</summary>
    Task FlushAsync(CancellationToken cancellationToken);
}
