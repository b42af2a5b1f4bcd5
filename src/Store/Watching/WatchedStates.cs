using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Watching;

/// <summary>
/// What is and was wrong with the service, and what of it the admin was told. Written by whoever holds the lease of
/// watching; told in the transaction that freezes the letter.
/// </summary>
public sealed class WatchedStates(Database database, TimeProvider clock)
{
    /// <summary>What is wrong now, the oldest first.</summary>
    public Task<IReadOnlyList<WatchedState>> ActiveAsync(CancellationToken cancellationToken) =>
        ReadAsync("active_states", cancellationToken);

    /// <summary>What is wrong, or well again, and was not told yet.</summary>
    public Task<IReadOnlyList<WatchedState>> UntoldAsync(CancellationToken cancellationToken) =>
        ReadAsync("untold_states", cancellationToken);

    /// <summary>When the admin was told last of each thing that began since then.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> ToldAsync(
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return (await connection.QueryAsync<ToldRow>("told_states", new { since }, cancellationToken)).ToDictionary(
            static row => row.StateKey,
            static row => row.ToldAt,
            StringComparer.Ordinal
        );
    }

    /// <summary>What began, what goes on in other words, and what has ended: all of it or nothing.</summary>
    public async Task RecordAsync(
        IReadOnlyCollection<NewState> entered,
        IReadOnlyCollection<ChangedState> changed,
        IReadOnlyCollection<long> left,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        await connection.BeginAsync(cancellationToken);
        foreach (var state in entered)
            await connection.ExecuteAsync(
                "enter_state",
                new
                {
                    key = state.Key,
                    title = state.Title,
                    sentence = state.Sentence,
                    advice = state.Advice,
                    blocks = state.Blocks,
                    enteredAt = state.EnteredAt,
                },
                cancellationToken
            );
        foreach (var state in changed)
            await connection.ExecuteAsync(
                "change_state",
                new
                {
                    id = state.Id,
                    title = state.Title,
                    sentence = state.Sentence,
                    advice = state.Advice,
                },
                cancellationToken
            );
        var at = clock.GetUtcNow();
        foreach (var id in left)
            await connection.ExecuteAsync("leave_state", new { id, at }, cancellationToken);
        await connection.CommitAsync(fence: null, cancellationToken);
    }

    /// <summary>What came and went without a letter needs none any more.</summary>
    public async Task PassAsync(IEnumerable<long> ended, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        foreach (var id in ended)
            await TellAsync(connection, new ToldWatch(id, IsEnd: true), null, clock.GetUtcNow(), cancellationToken);
    }

    /// <summary>In the transaction that freezes the letter.</summary>
    /// <exception cref="InvalidOperationException">Another process told it just now.</exception>
    internal static async Task TellAsync(
        StoreConnection connection,
        ToldWatch told,
        long? editionId,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var row = new
        {
            id = told.StateId,
            editionId,
            at,
        };
        if (
            await connection.ExecuteAsync(told.IsEnd ? "tell_state_end" : "tell_state", row, cancellationToken) != 1
            && editionId is not null
        )
            throw new InvalidOperationException($"State {told.StateId} was told by another process just now.");
    }

    private async Task<IReadOnlyList<WatchedState>> ReadAsync(string query, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return (await connection.QueryAsync<Row>(query, null, cancellationToken)).ConvertAll(static row =>
            row.ToState()
        );
    }

    private sealed class ToldRow
    {
        public string StateKey { get; set; } = "";

        public DateTimeOffset ToldAt { get; set; }
    }

    private sealed class Row
    {
        public long WatchedStateId { get; set; }

        public string StateKey { get; set; } = "";

        public string Title { get; set; } = "";

        public string Sentence { get; set; } = "";

        public string Advice { get; set; } = "";

        public bool Blocks { get; set; }

        public DateTimeOffset EnteredAt { get; set; }

        public DateTimeOffset? ToldAt { get; set; }

        public DateTimeOffset? LeftAt { get; set; }

        public int Unsent { get; set; }

        public WatchedState ToState() =>
            new(WatchedStateId, StateKey, Title, Blocks, Sentence, Advice, EnteredAt, ToldAt, LeftAt)
            {
                IsLetterWaiting = Unsent > 0,
            };
    }
}
