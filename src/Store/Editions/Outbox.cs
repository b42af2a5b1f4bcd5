namespace QualityMonitor.Store.Editions;

/// <summary>
/// The only way out for mail. pending -> sending -> sent | pending again | failed | uncertain; a person moves failed and
/// uncertain on. Every step is one row count: two processes never make the same one.
/// </summary>
public sealed class Outbox(Database database, TimeProvider clock)
{
    /// <summary>Pending deliveries whose time has come, oldest first.</summary>
    public Task<IReadOnlyList<Delivery>> DueAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>pending -> sending, counting the attempt. False: somebody else took it.</summary>
    public Task<bool> TryStartAsync(long id, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>sending -> sent.</summary>
    /// <param name="note">What the server answered; null when nothing worth keeping.</param>
    /// <exception cref="InvalidOperationException">The delivery is in another state.</exception>
    public Task SentAsync(long id, string? note, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>sending -> pending, due at <paramref name="next"/>.</summary>
    /// <exception cref="InvalidOperationException">The delivery is in another state.</exception>
    public Task RetryAsync(long id, string error, DateTimeOffset next, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>sending -> failed.</summary>
    /// <exception cref="InvalidOperationException">The delivery is in another state.</exception>
    public Task FailAsync(long id, string error, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>sending -> uncertain.</summary>
    /// <exception cref="InvalidOperationException">The delivery is in another state.</exception>
    public Task UncertainAsync(long id, string error, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>uncertain -> sent, on the word of <paramref name="by"/>.</summary>
    /// <exception cref="InvalidOperationException">The delivery is in another state.</exception>
    public Task ConfirmAsync(long id, string by, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>uncertain or failed -> pending, due at once, on the word of <paramref name="by"/>.</summary>
    /// <exception cref="InvalidOperationException">The delivery is in another state.</exception>
    public Task ResendAsync(long id, string by, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<IReadOnlyList<Delivery>> ForEditionAsync(long editionId, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>What a person must look at: failed and uncertain, oldest change first.</summary>
    public Task<IReadOnlyList<Delivery>> AttentionAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>
    /// Moves what a dead process left in sending. Call only while holding the lease of the delivering job: then nobody else is sending.
    /// </summary>
    /// <param name="to"><see cref="DeliveryState.Pending"/> when sending twice is harmless (a folder), <see cref="DeliveryState.Uncertain"/> otherwise (SMTP).</param>
    /// <returns>How many were moved.</returns>
    public Task<int> RecoverAsync(DeliveryState to, CancellationToken cancellationToken) => throw new NotImplementedException(database.ToString() + clock);
}
