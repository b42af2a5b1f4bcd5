namespace QualityMonitor.Store.Loading;

/// <summary>Begins loads.</summary>
public sealed class Loader(Database database, TimeProvider clock)
{
    /// <summary>
    /// Opens the transaction of one attempt to load <paramref name="submission"/>. On SQLite it waits for another
    /// writer of the file, and others wait for it: read the workbook first where that takes long.
    /// </summary>
    public Task<LoadSession> BeginAsync(Submission submission, Fence? fence, CancellationToken cancellationToken) =>
        BeginAsync(submission, null, fence, cancellationToken);

    /// <summary>As above, but an attempt that says what <paramref name="before"/> said is not kept.</summary>
    /// <param name="before">The latest attempt so far; null when there is none.</param>
    /// <param name="fence">The run that loads; null: nobody else can be loading.</param>
    public async Task<LoadSession> BeginAsync(
        Submission submission,
        Processing? before,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var connection = await database.ConnectAsync(cancellationToken);
        try
        {
            await connection.BeginAsync(cancellationToken);
            var submissionId = submission.Id;
            var attempt = await connection.FirstOrDefaultAsync<int>(
                "next_attempt",
                new { submissionId },
                cancellationToken
            );
            var processingId = await connection.InsertAsync(
                "add_processing",
                new
                {
                    submissionId,
                    attempt,
                    runId = fence?.RunId,
                    processedAt = clock.GetUtcNow(),
                },
                cancellationToken
            );
            IObservationWriter observations =
                database.Engine == Engine.SqlServer
                    ? new SqlServerObservationWriter(connection, processingId)
                    : new SqliteObservationWriter(connection, processingId);
            return new LoadSession(connection, observations, clock, submission, before, fence, processingId, attempt);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
