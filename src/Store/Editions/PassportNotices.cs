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
