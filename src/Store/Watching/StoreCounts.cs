namespace QualityMonitor.Store.Watching;

/// <summary>A letter that a person must look at.</summary>
/// <param name="State">As in the store: <c>failed</c>, <c>uncertain</c>, <c>returned</c>.</param>
/// <param name="Kind">Of the paper.</param>
public sealed record LetterInNeed(
    long Id,
    string Address,
    string State,
    DateTimeOffset Since,
    string? Error,
    string Kind
);

/// <summary>Letters that ought to have gone and that nothing has moved.</summary>
/// <param name="Since">Of the one that has waited longest.</param>
public sealed record WaitingLetters(long Number, DateTimeOffset Since);

/// <summary>How much there is of everything, for whoever watches; words as they stand in the store.</summary>
public sealed class StoreCounts(Database database)
{
    /// <summary>Of a file that nobody has looked at yet.</summary>
    public const string Waiting = "waiting";

    /// <summary>Files by the outcome of the attempt that counts.</summary>
    public Task<IReadOnlyDictionary<string, long>> FilesAsync(CancellationToken cancellationToken) =>
        ReadAsync("count_files", cancellationToken);

    public Task<IReadOnlyDictionary<string, long>> DeliveriesAsync(CancellationToken cancellationToken) =>
        ReadAsync("count_deliveries", cancellationToken);

    /// <summary>Papers by their kind.</summary>
    public Task<IReadOnlyDictionary<string, long>> EditionsAsync(CancellationToken cancellationToken) =>
        ReadAsync("count_editions", cancellationToken);

    public async Task<IReadOnlyList<LetterInNeed>> LettersInNeedAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return (await connection.QueryAsync<LetterRow>("letters_in_need", null, cancellationToken)).ConvertAll(
            static row => new LetterInNeed(
                row.DeliveryId,
                row.Address,
                row.State,
                row.ChangedAt,
                row.LastError,
                row.Kind
            )
        );
    }

    /// <summary>That nothing has moved since then: not sent, not tried.</summary>
    /// <returns>Null: none.</returns>
    public async Task<WaitingLetters?> LettersWaitingAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var row = (await connection.QueryAsync<WaitingRow>("waiting_letters", new { before }, cancellationToken))[0];
        return row.Since is { } since ? new WaitingLetters(row.Number, since) : null;
    }

    private async Task<IReadOnlyDictionary<string, long>> ReadAsync(string query, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return (await connection.QueryAsync<CountRow>(query, null, cancellationToken)).ToDictionary(
            static row => row.Name ?? Waiting,
            static row => row.Number,
            StringComparer.Ordinal
        );
    }

    private sealed class CountRow
    {
        public string? Name { get; set; }

        public long Number { get; set; }
    }

    private sealed class WaitingRow
    {
        public long Number { get; set; }

        public DateTimeOffset? Since { get; set; }
    }

    private sealed class LetterRow
    {
        public long DeliveryId { get; set; }

        public string Address { get; set; } = "";

        public string State { get; set; } = "";

        public DateTimeOffset ChangedAt { get; set; }

        public string? LastError { get; set; }

        public string Kind { get; set; } = "";
    }
}
