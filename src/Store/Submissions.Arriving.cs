using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store;

/// <summary>What arrives: whether its content is known, and what it takes the last word from.</summary>
public sealed partial class Submissions
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
            // Asked before what is there: whoever adds the same in between has taken this number, and it is seen below.
            var arrival = await NextArrivalAsync(connection, submission, cancellationToken);
            var same = await OfContentAsync(connection, ContentOf(submission), cancellationToken);
            if (same.FirstOrDefault(one => one.Submission.Place == submission.Place) is { } known)
                return known.Submission;

            // Null: another process gave the same content a moment earlier, perhaps of this very place.
            if (await TryAddAsync(connection, submission, arrival, cancellationToken) is { } added)
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
        var arrival = await NextArrivalAsync(connection, submission, cancellationToken);
        if (await SupersededByAsync(connection, known, cancellationToken) is null)
            return null;

        // Null: another process recorded the same arrival a moment earlier.
        return await TryAddAsync(connection, submission, arrival, cancellationToken)
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

    private static object ContentOf(NewSubmission submission) =>
        new
        {
            source = submission.Source,
            contentHash = submission.Content.Hash,
            senderKey = submission.SenderKey,
        };

    private static Task<int> NextArrivalAsync(
        StoreConnection connection,
        NewSubmission submission,
        CancellationToken cancellationToken
    ) => connection.FirstOrDefaultAsync<int>("next_arrival", ContentOf(submission), cancellationToken);

    private static async Task<Submission?> TryAddAsync(
        StoreConnection connection,
        NewSubmission submission,
        int arrival,
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
            arrival,
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

    private static async Task<IReadOnlyList<SubmissionStatus>> OfContentAsync(
        StoreConnection connection,
        object content,
        CancellationToken cancellationToken
    ) =>
        (await connection.QueryAsync<SubmissionRow>("submissions_of_content", content, cancellationToken)).ConvertAll(
            static row => new SubmissionStatus(row.ToSubmission(), row.ToProcessing(), [])
        );
}
