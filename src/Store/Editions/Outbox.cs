namespace QualityMonitor.Store.Editions;

/// <summary>
/// The only way out for mail. pending -> sending -> sent | pending again | failed | uncertain, and what was sent may
/// come back: returned; a person moves failed, uncertain and returned on. Every step is one row count: two processes
/// never make the same one.
/// </summary>
public sealed partial class Outbox(Database database, TimeProvider clock)
{
    /// <summary>Pending deliveries whose time has come, oldest first.</summary>
    public Task<IReadOnlyList<Delivery>> DueAsync(CancellationToken cancellationToken) =>
        ReadAsync("due_deliveries", new { now = clock.GetUtcNow() }, cancellationToken);

    /// <summary>What a person must look at: failed, uncertain and returned, oldest change first.</summary>
    public Task<IReadOnlyList<Delivery>> AttentionAsync(CancellationToken cancellationToken) =>
        ReadAsync("attention_deliveries", null, cancellationToken);

    /// <summary>What was tried in vain and is tried again by itself, each with the reason; the next one first.</summary>
    public Task<IReadOnlyList<Delivery>> RetriesAsync(CancellationToken cancellationToken) =>
        ReadAsync("retried_deliveries", null, cancellationToken);

    public async Task<Delivery?> GetAsync(long id, CancellationToken cancellationToken) =>
        (await ReadAsync("get_delivery", new { id }, cancellationToken)).SingleOrDefault();

    /// <summary>pending -> sending, counting the attempt. False: somebody else took it.</summary>
    /// <param name="fence">The run that sends; null: nobody else can be sending.</param>
    /// <exception cref="LeaseLostException">Sending is another process's work by now.</exception>
    public Task<bool> TryStartAsync(long id, Fence? fence, CancellationToken cancellationToken) =>
        TryMoveAsync(id, DeliveryState.Pending, new Step(DeliveryState.Sending, Started: 1), fence, cancellationToken);

    /// <summary>
    /// sending -> sent. A power cut may take it back as long as nothing was committed after it: then a person is asked, and
    /// nothing goes twice. So it waits for no disk, which for a thousand letters is the longest wait of all.
    /// </summary>
    /// <param name="note">What the server answered; null when nothing worth keeping.</param>
    /// <exception cref="InvalidOperationException">The delivery is in another state.</exception>
    public Task SentAsync(long id, string? note, CancellationToken cancellationToken) =>
        MoveAsync(
            id,
            new Step(DeliveryState.Sent, Note: note) { MayBeTakenBack = true },
            cancellationToken,
            DeliveryState.Sending
        );

    /// <summary>sending -> pending, due at <paramref name="next"/>.</summary>
    /// <exception cref="InvalidOperationException">The delivery is in another state.</exception>
    public Task RetryAsync(long id, string error, DateTimeOffset next, CancellationToken cancellationToken) =>
        MoveAsync(
            id,
            new Step(DeliveryState.Pending, Error: error, NextAttemptAt: next),
            cancellationToken,
            DeliveryState.Sending
        );

    /// <summary>sending -> pending, due at once; the attempt is taken back, for it told nothing of the letter.</summary>
    /// <exception cref="InvalidOperationException">The delivery is in another state.</exception>
    public Task WaitAsync(long id, string error, CancellationToken cancellationToken) =>
        MoveAsync(
            id,
            new Step(DeliveryState.Pending, Started: -1, Error: error),
            cancellationToken,
            DeliveryState.Sending
        );

    /// <summary>sending -> failed.</summary>
    /// <exception cref="InvalidOperationException">The delivery is in another state.</exception>
    public Task FailAsync(long id, string error, CancellationToken cancellationToken) =>
        MoveAsync(id, new Step(DeliveryState.Failed, Error: error), cancellationToken, DeliveryState.Sending);

    /// <summary>sending -> uncertain.</summary>
    /// <exception cref="InvalidOperationException">The delivery is in another state.</exception>
    public Task UncertainAsync(long id, string error, CancellationToken cancellationToken) =>
        MoveAsync(id, new Step(DeliveryState.Uncertain, Error: error), cancellationToken, DeliveryState.Sending);

    /// <summary>uncertain or returned -> sent, on the word of <paramref name="by"/>.</summary>
    /// <exception cref="InvalidOperationException">The delivery is in another state.</exception>
    public Task ConfirmAsync(long id, string by, CancellationToken cancellationToken) =>
        MoveAsync(
            id,
            new Step(DeliveryState.Sent, Note: "confirmed by " + by),
            cancellationToken,
            DeliveryState.Uncertain,
            DeliveryState.Returned
        );

    /// <summary>
    /// pending -> sent, on the word of <paramref name="by"/>: of a letter that went after the backup from which this store
    /// was restored.
    /// </summary>
    /// <exception cref="InvalidOperationException">The delivery is in another state.</exception>
    public Task ConfirmRestoredAsync(long id, string by, CancellationToken cancellationToken) =>
        MoveAsync(
            id,
            new Step(DeliveryState.Sent, Note: "sent before the restoring, says " + by),
            cancellationToken,
            DeliveryState.Pending
        );

    /// <summary>uncertain, failed or returned -> pending, due at once, on the word of <paramref name="by"/>.</summary>
    /// <exception cref="InvalidOperationException">The delivery is in another state.</exception>
    public Task ResendAsync(long id, string by, CancellationToken cancellationToken) =>
        MoveAsync(
            id,
            new Step(DeliveryState.Pending, Note: "resent by " + by),
            cancellationToken,
            DeliveryState.Uncertain,
            DeliveryState.Failed,
            DeliveryState.Returned
        );

    /// <summary>
    /// Moves what a dead process left in sending. Call only while holding the lease of the delivering job: then nobody
    /// else is sending. Asked for again with every move: what the next holder is sending is not broken off.
    /// </summary>
    /// <param name="to"><see cref="DeliveryState.Pending"/> when sending twice is harmless (a folder),
    /// <see cref="DeliveryState.Uncertain"/> otherwise (SMTP).</param>
    /// <param name="fence">The run that sends; null: nobody else can be sending.</param>
    /// <returns>How many were moved.</returns>
    /// <exception cref="LeaseLostException">Sending is another process's work by now.</exception>
    public Task<int> RecoverAsync(DeliveryState to, Fence? fence, CancellationToken cancellationToken) =>
        to is DeliveryState.Pending or DeliveryState.Uncertain
            ? LeaveAllAsync(new Step(to, Error: StoreMessages.EndedWhileSending), fence, cancellationToken)
            : throw new ArgumentOutOfRangeException(nameof(to), to, "A broken delivery is pending again or uncertain.");

    /// <summary>
    /// sending -> uncertain, of all that is being sent: for a store that was restored, where whoever sends does it for
    /// another one.
    /// </summary>
    /// <returns>How many were moved.</returns>
    internal Task<int> DoubtAllAsync(string why, CancellationToken cancellationToken) =>
        LeaveAllAsync(new Step(DeliveryState.Uncertain, Error: why), fence: null, cancellationToken);

    private async Task<int> LeaveAllAsync(Step step, Fence? fence, CancellationToken cancellationToken)
    {
        List<long> left;
        await using (var connection = await database.ConnectAsync(cancellationToken))
        {
            left = await connection.QueryAsync<long>("sending_deliveries", null, cancellationToken);
        }

        var moved = 0;
        foreach (var id in left)
        {
            if (await TryMoveAsync(id, DeliveryState.Sending, step, fence, cancellationToken))
                moved++;
        }

        return moved;
    }

    private async Task<IReadOnlyList<Delivery>> ReadAsync(
        string query,
        object? parameters,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return (await connection.QueryAsync<DeliveryRow>(query, parameters, cancellationToken)).ConvertAll(row =>
            row.ToDelivery()
        );
    }
}
