using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Editions;

/// <summary>How a delivery goes from one state to another.</summary>
public sealed partial class Outbox
{
    /// <summary>What a server answered, and what a person says, is written down whoever sends by now.</summary>
    private async Task MoveAsync(long id, Step step, CancellationToken cancellationToken, params DeliveryState[] from)
    {
        foreach (var seen in from)
        {
            if (await TryMoveAsync(id, seen, step, fence: null, cancellationToken))
                return;
        }

        throw new InvalidOperationException(
            $"Delivery {id} is not {string.Join(" or ", from)} and cannot become {step.State}."
        );
    }

    /// <summary>
    /// The state and the event of it, in one transaction; done again where the engine asks so, for what a server answered
    /// must not be forgotten for a deadlock.
    /// </summary>
    private Task<bool> TryMoveAsync(
        long id,
        DeliveryState seen,
        Step step,
        Fence? fence,
        CancellationToken cancellationToken
    ) =>
        DatabaseRetry.RunAsync(() => MoveOnceAsync(id, seen, step, fence, cancellationToken), clock, cancellationToken);

    private async Task<bool> MoveOnceAsync(
        long id,
        DeliveryState seen,
        Step step,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        if (step.MayBeTakenBack)
            await connection.WaitForNoDiskAsync(cancellationToken);
        await connection.BeginAsync(cancellationToken);
        if (!await TryMoveAsync(connection, id, seen, step, clock.GetUtcNow(), cancellationToken))
            return false;
        await connection.CommitAsync(fence, cancellationToken);
        return true;
    }

    /// <summary>
    /// sent or uncertain -> returned, within the caller's transaction; without effect in any other state.
    /// </summary>
    /// <param name="error">What the server said.</param>
    internal static async Task ReturnAsync(
        StoreConnection connection,
        long id,
        string error,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var step = new Step(DeliveryState.Returned, Error: error);
        if (!await TryMoveAsync(connection, id, DeliveryState.Sent, step, at, cancellationToken))
            await TryMoveAsync(connection, id, DeliveryState.Uncertain, step, at, cancellationToken);
    }

    private static async Task<bool> TryMoveAsync(
        StoreConnection connection,
        long id,
        DeliveryState seen,
        Step step,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var state = ColumnWords<DeliveryState>.Of(step.State);
        var move = new
        {
            id,
            seen = ColumnWords<DeliveryState>.Of(seen),
            state,
            started = step.Started,
            nextAttemptAt = step.NextAttemptAt,
            at,
            error = step.Error,
        };
        if (await connection.ExecuteAsync("move_delivery", move, cancellationToken) != 1)
            return false;

        await connection.ExecuteAsync(
            "add_delivery_event",
            new
            {
                deliveryId = id,
                happenedAt = at,
                state,
                note = step.Error ?? step.Note,
            },
            cancellationToken
        );
        return true;
    }

    private sealed record Step(
        DeliveryState State,
        int Started = 0,
        string? Error = null,
        string? Note = null,
        DateTimeOffset? NextAttemptAt = null
    )
    {
        /// <summary>By a power cut, without harm.</summary>
        public bool MayBeTakenBack { get; init; }
    }
}
