using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Loading;

/// <summary>
/// What a speaker says again is no news. Who speaks is the place of a file, or its sender where senders are told apart;
/// an attempt that says what its speaker said last keeps the place of that word in the order of files, so that it does
/// not overtake what somebody else said since. Whoever changed the word in between (A, B, A) changes it again.
/// </summary>
internal sealed class EarlierWord(StoreConnection connection, long processingId)
{
    /// <summary>
    /// Looks for the word that a finished attempt repeats and keeps its place. Values, plans, activities, risks and
    /// definitions are compared, not where they stand nor what was remarked on them.
    /// </summary>
    /// <param name="isAnnotated">The workbook is one that we put remarks into. It corrects nothing when it says what
    /// any of its sender's earlier files said: that is the one it was made of.</param>
    public async Task KeepAsync(bool isAnnotated, CancellationToken cancellationToken)
    {
        var said = await connection.QueryAsync<Row>("earlier_words", new { processingId }, cancellationToken);
        foreach (var earlier in isAnnotated ? said : said.Take(1))
        {
            if (!await IsSameAsync(earlier.ProcessingId, cancellationToken))
                continue;
            await connection.ExecuteAsync(
                "keep_word",
                new { processingId, wordOf = earlier.WordOf },
                cancellationToken
            );
            await connection.ExecuteAsync(
                "keep_revision",
                new { processingId, saidId = earlier.ProcessingId },
                cancellationToken
            );
            return;
        }
    }

    private async Task<bool> IsSameAsync(long otherId, CancellationToken cancellationToken) =>
        await IsWithinAsync("unsaid_places", otherId, cancellationToken)
        && await IsWithinAsync("unsaid_rows", otherId, cancellationToken)
        && await IsWithinAsync("lost_definitions", otherId, cancellationToken);

    /// <summary>Both ways, the cheaper questions before the dearer ones.</summary>
    private async Task<bool> IsWithinAsync(string query, long otherId, CancellationToken cancellationToken) =>
        await NoneAsync(query, processingId, otherId, cancellationToken)
        && await NoneAsync(query, otherId, processingId, cancellationToken);

    private async Task<bool> NoneAsync(
        string query,
        long processingId,
        long otherId,
        CancellationToken cancellationToken
    ) => await connection.FirstOrDefaultAsync<int>(query, new { processingId, otherId }, cancellationToken) == 0;

    private sealed class Row
    {
        public long ProcessingId { get; set; }

        public long WordOf { get; set; }
    }
}
