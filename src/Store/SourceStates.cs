namespace QualityMonitor.Store;

/// <summary>What a source saw of one item when it was last taken. Losing it costs a download, never a file.</summary>
/// <param name="Etag">HTTP's entity tag, or another mark that changes with the content; null when the item has
/// none.</param>
/// <param name="Modified">As the other side wrote it, to be given back letter by letter; null when unknown. At most 100
/// characters.</param>
/// <param name="ContentHash">The content that was stored.</param>
public sealed record SourceState(string? Etag, string? Modified, string ContentHash);

/// <summary>The memory of the sources: what need not be fetched again.</summary>
public sealed class SourceStates(Database database, TimeProvider clock)
{
    /// <param name="item">At most 700 characters.</param>
    public async Task<SourceState?> FindAsync(string source, string item, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return (
            await connection.FirstOrDefaultAsync<SourceStateRow>(
                "get_source_state",
                new { source, item },
                cancellationToken
            )
        )?.ToState();
    }

    /// <summary>What each item was when it was last taken.</summary>
    public async Task<Dictionary<string, SourceState>> AllAsync(string source, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var rows = await connection.QueryAsync<SourceStateRow>("source_states", new { source }, cancellationToken);
        return rows.ToDictionary(static row => row.Item, static row => row.ToState(), StringComparer.Ordinal);
    }

    /// <summary>
    /// To be called only when the content and its submission are stored: the item is not fetched again until it
    /// changes.
    /// </summary>
    public async Task KeepAsync(string source, string item, SourceState state, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var row = new
        {
            source,
            item,
            etag = state.Etag,
            modified = state.Modified,
            contentHash = state.ContentHash,
            checkedAt = clock.GetUtcNow(),
        };
        if (await connection.ExecuteAsync("change_source_state", row, cancellationToken) == 0)
            await connection.ExecuteAsync("add_source_state", row, cancellationToken);
    }

    /// <summary>
    /// When a source was last looked through to its end, with nothing left that had to wait: what is new since then
    /// came since then. Null: never.
    /// </summary>
    public async Task<DateTimeOffset?> LastLookAsync(string source, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await connection.FirstOrDefaultAsync<DateTimeOffset?>(
            "get_source_look",
            new { source },
            cancellationToken
        );
    }

    /// <param name="at">When the look began.</param>
    public async Task LookedAsync(string source, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var row = new { source, at };
        if (await connection.ExecuteAsync("change_source_look", row, cancellationToken) == 0)
            await connection.ExecuteAsync("add_source_look", row, cancellationToken);
    }

    /// <summary>Remembers what became of reading a whole source.</summary>
    /// <param name="at">When the reading began.</param>
    /// <param name="failure">Russian; null: it was read whole.</param>
    public async Task KeepHealthAsync(
        string source,
        DateTimeOffset at,
        string? failure,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var row = new
        {
            source,
            at,
            failingSince = failure is null ? (DateTimeOffset?)null : at,
            failure,
        };
        if (await connection.ExecuteAsync("change_source_health", row, cancellationToken) == 0)
            await connection.ExecuteAsync("add_source_health", row, cancellationToken);
    }

    /// <summary>Of every source that was ever collected from, also of those that are configured no more.</summary>
    public async Task<IReadOnlyList<SourceHealth>> HealthAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return (await connection.QueryAsync<HealthRow>("read_sources", null, cancellationToken)).ConvertAll(
            static row => new SourceHealth(row.Source, row.CheckedAt, row.FailingSince, row.Failure)
        );
    }

    private sealed class HealthRow
    {
        public string Source { get; set; } = "";

        public DateTimeOffset CheckedAt { get; set; }

        public DateTimeOffset? FailingSince { get; set; }

        public string? Failure { get; set; }
    }

    private sealed class SourceStateRow
    {
        public string Item { get; set; } = "";

        public string? Etag { get; set; }

        public string? Modified { get; set; }

        public string ContentHash { get; set; } = "";

        public SourceState ToState() => new(Etag, Modified, ContentHash);
    }
}
