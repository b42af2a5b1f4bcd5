using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store;

/// <summary>A submission with the latest attempt to load it.</summary>
/// <param name="Processing">Null when it was not processed yet.</param>
/// <param name="OrganisationCodes">Organisations that this attempt loaded figures for, in order of code.</param>
public sealed record SubmissionStatus(
    Submission Submission,
    Processing? Processing,
    IReadOnlyList<string> OrganisationCodes
)
{
    /// <summary>The file whose word it repeats, so that it has none of its own; null: it has one. Where a query gives it.</summary>
    public long? Repeats { get; init; }
}

/// <summary>
/// The files as they arrived. One content is taken once of a place, and per sender where a source tells senders apart;
/// again only when it arrives again after something newer.
/// </summary>
public sealed class Submissions(Database database)
{
    /// <summary>All submissions of this content from this source, what came last first.</summary>
    /// <param name="senderKey">See <see cref="NewSubmission.SenderKey"/>.</param>
    public async Task<IReadOnlyList<SubmissionStatus>> OfContentAsync(
        string source,
        string contentHash,
        string senderKey,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await OfContentAsync(
            connection,
            new
            {
                source,
                contentHash,
                senderKey,
            },
            cancellationToken
        );
    }

    /// <summary>What other sources gave with this content and is loaded, or was until a person took it back; what came last
    /// first.</summary>
    public async Task<IReadOnlyList<SubmissionStatus>> LoadedElsewhereAsync(
        string source,
        string contentHash,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return (
            await connection.QueryAsync<SubmissionRow>("loaded_copies", new { source, contentHash }, cancellationToken)
        ).ConvertAll(static row => new SubmissionStatus(row.ToSubmission(), row.ToProcessing(), []));
    }

    /// <summary>Records a submission; when its place gave this content before, returns that one unchanged.</summary>
    public async Task<Submission> AddAsync(NewSubmission submission, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        while (true)
        {
            var same = await OfContentAsync(connection, ContentOf(submission), cancellationToken);
            if (same.FirstOrDefault(one => one.Submission.Place == submission.Place) is { } known)
                return known.Submission;

            // Null: another process gave the same content a moment earlier, perhaps of this very place.
            if (await TryAddAsync(connection, submission, cancellationToken) is { } added)
                return added;
        }
    }

    /// <summary>
    /// Records that known content arrived again: a new submission when another has had the last word since, so that
    /// this one has it now.
    /// </summary>
    /// <returns>Null when <paramref name="known"/> still has the last word; nothing is written then.</returns>
    public async Task<Submission?> AddAgainAsync(
        Submission known,
        NewSubmission submission,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        if (await SupersededByAsync(connection, known, cancellationToken) is null)
            return null;

        // Null: another process recorded the same arrival a moment earlier.
        return await TryAddAsync(connection, submission, cancellationToken)
            ?? (await OfContentAsync(connection, ContentOf(submission), cancellationToken))[0].Submission;
    }

    /// <summary>The number of the last file that took the last word from this one; null while it has it.</summary>
    public async Task<long?> SupersededByAsync(Submission known, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await SupersededByAsync(connection, known, cancellationToken);
    }

    /// <summary>
    /// A file that counts, came to the place of this one before it and was received after it: the letter of the 7th
    /// was read before the letter of the 5th. Null: there is none.
    /// </summary>
    public async Task<Submission?> ReceivedLaterAsync(Submission late, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return
            await connection.FirstOrDefaultAsync<long?>("received_later", new { id = late.Id }, cancellationToken)
                is { } later
            ? await GetAsync(connection, later, cancellationToken)
            : null;
    }

    public async Task<Submission?> GetAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await GetAsync(connection, id, cancellationToken);
    }

    /// <summary>
    /// What waits to be loaded, each with why it was held; never tried ones have no attempt. Oldest first.
    /// </summary>
    public async Task<IReadOnlyList<SubmissionStatus>> WaitingAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var rows = await connection.QueryAsync<SubmissionRow>("waiting_submissions", null, cancellationToken);
        return rows.ConvertAll(static row => new SubmissionStatus(row.ToSubmission(), row.ToProcessing(), []));
    }

    /// <summary>
    /// Rejected files that nobody was told of and that nothing replaced since, oldest first: they wait for whoever runs
    /// the program.
    /// </summary>
    public async Task<IReadOnlyList<SubmissionStatus>> UnheardAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var rows = await connection.QueryAsync<SubmissionRow>("unheard_submissions", null, cancellationToken);
        return rows.ConvertAll(static row => new SubmissionStatus(row.ToSubmission(), row.ToProcessing(), []));
    }

    /// <summary>One file with its latest attempt, or null.</summary>
    public async Task<SubmissionStatus?> StatusAsync(long id, CancellationToken cancellationToken) =>
        (await KnownAsync(new { id = (long?)id, layout = (string?)null }, cancellationToken)).SingleOrDefault();

    /// <summary>Files whose latest attempt went through this layout and that are not retracted, oldest first.</summary>
    public async Task<IReadOnlyList<SubmissionStatus>> OfLayoutAsync(
        string layout,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await KnownAsync(new { id = (long?)null, layout = (string?)layout }, cancellationToken)).Where(
                static file => file.Processing!.Outcome != ProcessingOutcome.Retracted
            ),
        ];

    /// <summary>The person at a shell who vouched for a file; null when nobody did.</summary>
    public async Task<string?> VouchedByAsync(long submissionId, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await connection.FirstOrDefaultAsync<string>("get_vouching", new { submissionId }, cancellationToken);
    }

    /// <summary>The person who said that a file is of the period it names; null when nobody did.</summary>
    public async Task<string?> PeriodConfirmedByAsync(long submissionId, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await connection.FirstOrDefaultAsync<string>(
            "get_period_confirmation",
            new { submissionId },
            cancellationToken
        );
    }

    /// <summary>Whether these very bytes were mailed out by this program.</summary>
    public async Task<bool> IsMailedOutAsync(string contentHash, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await connection.FirstOrDefaultAsync<long>("has_mailed_content", new { contentHash }, cancellationToken)
            > 0;
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<SubmissionStatus>> RecentAsync(int count, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var rows = await connection.QueryAsync<SubmissionRow>("recent_submissions", new { count }, cancellationToken);
        return await WithOrganisationsAsync(connection, rows, cancellationToken);
    }

    /// <summary>
    /// Submissions that, as of a commit, give figures of the programme for exactly this period, oldest first; the
    /// organisation codes are those of this period. A rejected file belongs to no period and is not among them.
    /// </summary>
    public Task<IReadOnlyList<SubmissionStatus>> ForProgrammeAsync(
        string programmeCode,
        Period period,
        AsOf asOf,
        CancellationToken cancellationToken
    ) => ForProgrammeAsync(programmeCode, null, period, asOf, cancellationToken);

    /// <param name="organisations">Codes of those whose figures are looked for; null: everybody's.</param>
    /// <inheritdoc cref="ForProgrammeAsync(string, Period, AsOf, CancellationToken)"/>
    public async Task<IReadOnlyList<SubmissionStatus>> ForProgrammeAsync(
        string programmeCode,
        IReadOnlyCollection<string>? organisations,
        Period period,
        AsOf asOf,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var (periodCode, commit) = (period.Code, asOf.CommitNo);
        var rows = organisations is null
            ? await connection.QueryAsync<CoveringRow>(
                "period_submissions",
                new
                {
                    programmeCode,
                    periodCode,
                    asOf = commit,
                },
                cancellationToken
            )
            : await connection.QueryAsync<CoveringRow>(
                "period_submissions_of",
                new
                {
                    programmeCode,
                    organisations = Some.Of(organisations),
                    periodCode,
                    asOf = commit,
                },
                cancellationToken
            );
        return
        [
            .. rows.GroupBy(static row => row.SubmissionId)
                .Select(static file => new SubmissionStatus(
                    file.First().ToSubmission(),
                    file.First().ToProcessing(),
                    [.. file.Select(static row => row.OrganisationCode)]
                )),
        ];
    }

    private static object ContentOf(NewSubmission submission) =>
        new
        {
            source = submission.Source,
            contentHash = submission.Content.Hash,
            senderKey = submission.SenderKey,
        };

    private static async Task<Submission?> TryAddAsync(
        StoreConnection connection,
        NewSubmission submission,
        CancellationToken cancellationToken
    )
    {
        var row = new
        {
            source = submission.Source,
            place = submission.Place,
            fileName = submission.FileName,
            sender = submission.Sender,
            senderKey = submission.SenderKey,
            forwardedFrom = submission.ForwardedFrom,
            messageId = submission.MessageId,
            senderDoubt = submission.SenderDoubt,
            senderProof = submission.SenderProof is { } proof ? ColumnWords<Proof>.Of(proof) : null,
            receivedAt = submission.ReceivedAt,
            receiptBasis = ColumnWords<ReceiptBasis>.Of(submission.ReceiptBasis),
            refusal = submission.Refusal,
            contentHash = submission.Content.Hash,
            byteCount = submission.Content.ByteCount,
            isMachineMade = submission.IsMachineMade,
            isCarried = submission.IsCarried,
            arrival = await connection.FirstOrDefaultAsync<int>(
                "next_arrival",
                ContentOf(submission),
                cancellationToken
            ),
        };
        return await connection.TryInsertAsync("add_submission", row, cancellationToken) is { } id
            ? await GetAsync(connection, id, cancellationToken)
            : null;
    }

    private static Task<long?> SupersededByAsync(
        StoreConnection connection,
        Submission known,
        CancellationToken cancellationToken
    ) => connection.FirstOrDefaultAsync<long?>("superseding_submission", new { id = known.Id }, cancellationToken);

    private static async Task<Submission?> GetAsync(
        StoreConnection connection,
        long id,
        CancellationToken cancellationToken
    ) =>
        (
            await connection.FirstOrDefaultAsync<SubmissionRow>("get_submission", new { id }, cancellationToken)
        )?.ToSubmission();

    private static async Task<IReadOnlyList<SubmissionStatus>> OfContentAsync(
        StoreConnection connection,
        object content,
        CancellationToken cancellationToken
    ) =>
        (await connection.QueryAsync<SubmissionRow>("submissions_of_content", content, cancellationToken)).ConvertAll(
            static row => new SubmissionStatus(row.ToSubmission(), row.ToProcessing(), [])
        );

    private async Task<List<SubmissionStatus>> KnownAsync(object which, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var rows = await connection.QueryAsync<SubmissionRow>("known_submissions", which, cancellationToken);
        return rows.ConvertAll(static row => new SubmissionStatus(row.ToSubmission(), row.ToProcessing(), []));
    }

    private static async Task<IReadOnlyList<SubmissionStatus>> WithOrganisationsAsync(
        StoreConnection connection,
        List<SubmissionRow> rows,
        CancellationToken cancellationToken
    )
    {
        var statuses = new List<SubmissionStatus>(rows.Count);
        foreach (var row in rows)
        {
            var organisations = row.ProcessingId is { } processingId
                ? await connection.QueryAsync<string>("covered_organisations", new { processingId }, cancellationToken)
                : [];
            statuses.Add(
                new SubmissionStatus(row.ToSubmission(), row.ToProcessing(), organisations) { Repeats = row.WordOf }
            );
        }

        return statuses;
    }

    /// <summary>A submission beside one of the organisations that it gives figures of.</summary>
    private sealed class CoveringRow : SubmissionRow
    {
        public string OrganisationCode { get; set; } = "";
    }
}
