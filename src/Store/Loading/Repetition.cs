using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Loading;

/// <summary>
/// Whether an attempt says what the attempt before it said, so that loading a file again need not leave a trace.
/// </summary>
internal static class Repetition
{
    /// <param name="before">The attempt that counts so far.</param>
    /// <param name="now">The one just written, in the connection's transaction.</param>
    public static async Task<bool> IsOfAsync(
        StoreConnection connection,
        Processing before,
        Processing now,
        CancellationToken cancellationToken
    ) =>
        before with { Id = now.Id, Attempt = now.Attempt, ProcessedAt = now.ProcessedAt, AsOf = now.AsOf } == now
        && await IsWithinAsync(connection, before.Id, now.Id, cancellationToken)
        && await IsWithinAsync(connection, now.Id, before.Id, cancellationToken);

    private static async Task<bool> IsWithinAsync(
        StoreConnection connection,
        long processingId,
        long otherId,
        CancellationToken cancellationToken
    ) =>
        await connection.FirstOrDefaultAsync<int>("lost_rows", new { processingId, otherId }, cancellationToken) == 0
        && await connection.FirstOrDefaultAsync<int>(
            "lost_definitions",
            new { processingId, otherId },
            cancellationToken
        ) == 0;
}
