using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Editions;

/// <summary>A revision that replaced another one.</summary>
/// <param name="Sender">Null from a folder.</param>
/// <param name="VouchedBy">The person at a shell who let it in; null: nobody needed to.</param>
public sealed record ReplacedRevision(
    long Id,
    long ReplacesId,
    string ProgrammeCode,
    long SubmissionId,
    string Source,
    string FileName,
    string? Sender,
    string? VouchedBy,
    DateTimeOffset ReceivedAt
);

/// <summary>A passport that a person took back.</summary>
/// <param name="AttemptId">The attempt that took it back.</param>
/// <param name="RevisionId">What it had defined.</param>
/// <param name="Reason">The person's words.</param>
public sealed record RetractedRevision(
    long AttemptId,
    long RevisionId,
    string ProgrammeCode,
    long SubmissionId,
    string FileName,
    string Reason,
    DateTimeOffset RetractedAt
);

/// <summary>
/// Which changes of passports still wait to be told to the coordinators of the passport before. A revision is told
/// once: its key is unique.
/// </summary>
public sealed class PassportNotices(Database database, TimeProvider clock)
{
    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<ReplacedRevision>> WaitingAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return (await connection.QueryAsync<Row>("untold_revisions", null, cancellationToken)).ConvertAll(static row =>
            row.ToRevision()
        );
    }

    /// <summary>Passports that were taken back, oldest first.</summary>
    public async Task<IReadOnlyList<RetractedRevision>> RetractedAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return (await connection.QueryAsync<RetractedRow>("untold_retractions", null, cancellationToken)).ConvertAll(
            static row => row.ToRevision()
        );
    }

    /// <summary>Writes down that nobody is there to be told that a passport was taken back.</summary>
    public async Task SkipRetractionAsync(long attemptId, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        await AddRetractionAsync(connection, attemptId, null, clock.GetUtcNow(), cancellationToken);
    }

    /// <summary>In the transaction that freezes the letter.</summary>
    internal static Task AddRetractionAsync(
        StoreConnection connection,
        long attemptId,
        long? editionId,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) =>
        connection.ExecuteAsync(
            "add_retraction_notice",
            new
            {
                processingId = attemptId,
                editionId,
                at,
            },
            cancellationToken
        );

    /// <summary>Writes down that there is nothing to tell, or nobody to be told.</summary>
    public async Task SkipAsync(long revisionId, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        await AddAsync(connection, revisionId, null, clock.GetUtcNow(), cancellationToken);
    }

    /// <summary>In the transaction that freezes the letter.</summary>
    internal static Task AddAsync(
        StoreConnection connection,
        long revisionId,
        long? editionId,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) =>
        connection.ExecuteAsync(
            "add_passport_notice",
            new
            {
                revisionId,
                editionId,
                at,
            },
            cancellationToken
        );

    private sealed class RetractedRow
    {
        public long ProcessingId { get; set; }

        public long ProgrammeRevisionId { get; set; }

        public string ProgrammeCode { get; set; } = "";

        public long SubmissionId { get; set; }

        public string FileName { get; set; } = "";

        public string? Reason { get; set; }

        public DateTimeOffset ProcessedAt { get; set; }

        public RetractedRevision ToRevision() =>
            new(ProcessingId, ProgrammeRevisionId, ProgrammeCode, SubmissionId, FileName, Reason ?? "", ProcessedAt);
    }

    private sealed class Row
    {
        public long ProgrammeRevisionId { get; set; }

        public long ReplacesRevisionId { get; set; }

        public string ProgrammeCode { get; set; } = "";

        public long SubmissionId { get; set; }

        public string Source { get; set; } = "";

        public string FileName { get; set; } = "";

        public string? Sender { get; set; }

        public string? VouchedBy { get; set; }

        public DateTimeOffset ReceivedAt { get; set; }

        public ReplacedRevision ToRevision() =>
            new(
                ProgrammeRevisionId,
                ReplacesRevisionId,
                ProgrammeCode,
                SubmissionId,
                Source,
                FileName,
                Sender,
                VouchedBy,
                ReceivedAt
            );
    }
}
