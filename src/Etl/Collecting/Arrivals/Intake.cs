using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Etl.Sources;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;

namespace QualityMonitor.Etl.Collecting.Arrivals;

/// <summary>
/// Takes files in: the bytes into the content store, then a row, then the source may mark the file. What was taken
/// before is known by its place and content; it is taken again only when it was sent again after something newer.
/// </summary>
internal sealed class Intake(ContentStore content, Submissions submissions, EtlOptions options, TimeProvider clock)
{
    private readonly Dictionary<string, Trust> places = new(options.Places(), StringComparer.Ordinal);

    /// <returns>Null when the file is new, or was taken before and still waits: processing it gives its line.</returns>
    public async Task<FileReport?> TakeAsync(IntakeRun run, IncomingFile file, CancellationToken cancellationToken)
    {
        if (IsUntouched(run, file))
            return new FileReport(run.Source, file.FileName, FileOutcome.Unchanged);
        var (key, why) = await StoreAsync(run, file, cancellationToken);
        if (key is null)
            return why;
        if (content.Erasure(key.Hash) is { } erasure)
            return new FileReport(run.Source, file.FileName, FileOutcome.Unchanged, FileMessages.WasErased(erasure));
        if (!await submissions.IsMailedOutAsync(key.Hash, cancellationToken))
            return await RecordAsync(run, file, key, cancellationToken);

        // What this program mailed out comes back unchanged, by whatever way and in whatever archive: it is no news.
        await MarkAsync(run, file, key, cancellationToken);
        return new FileReport(run.Source, file.FileName, FileOutcome.Unchanged, FileMessages.OurOwn);
    }

    public bool IsUntouched(IntakeRun run, IncomingFile file) =>
        run.UntouchedContent(file) is { } untouched
        && (content.Has(untouched) || content.Erasure(untouched) is not null);

    /// <returns>The content, or why it could not be stored.</returns>
    public async Task<(ContentKey? Key, FileReport? Why)> StoreAsync(
        IntakeRun run,
        IncomingFile file,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await using var stream = file.Open();
            return (await content.PutAsync(stream, options.MaxFileBytes, cancellationToken), null);
        }
        catch (ContentTooLargeException exception)
        {
            return (
                null,
                new FileReport(
                    run.Source,
                    file.FileName,
                    FileOutcome.Rejected,
                    FileMessages.TooLarge(exception.MaxBytes).Sentence
                )
            );
        }
        catch (FileNotReadyException exception)
        {
            return (null, new FileReport(run.Source, file.FileName, FileOutcome.NotReady, exception.Message));
        }
    }

    /// <summary>Makes a submission of content that is stored.</summary>
    /// <returns>As of <see cref="TakeAsync"/>.</returns>
    public async Task<FileReport?> RecordAsync(
        IntakeRun run,
        IncomingFile file,
        ContentKey key,
        CancellationToken cancellationToken
    )
    {
        var receipt = ReceiptRule.Decide(clock.GetUtcNow(), file.ReceivedAt, file.ChangedAt, run.LastLook);
        var arrival = new NewSubmission(run.Source, file.FileName, file.Sender, key, receipt.At)
        {
            ForwardedFrom = file.ForwardedFrom,
            SenderKey = file.SenderKey,
            MessageId = file.MessageId,
            SenderDoubt = file.SenderDoubt,
            SenderProof = file.SenderProof,
            ReceiptBasis = receipt.Basis,
            Refusal = file.Refusal,
            IsMachineMade = file.IsMachineMade,
            IsCarried = file.IsCarried,
            Place = file.SubmissionPlace,
        };
        var same = await submissions.OfContentAsync(run.Source, key.Hash, file.SenderKey, cancellationToken);
        var known = KnownContent.Of(file, same, run.Layouts) ?? await ElsewhereAsync(run, file, key, cancellationToken);
        var isSentAgain = known is not null && run.IsSentAgain(file, key.Hash);
        var added =
            known is null ? await submissions.AddAsync(arrival, cancellationToken)
            : isSentAgain ? await submissions.AddAgainAsync(known, arrival, cancellationToken)
            : null;
        var isFirstOfRun = run.Taken.Add((added ?? known)!.Id);
        var why =
            added is null
            && run.IsCopy(file)
            && await submissions.SupersededByAsync(known!, cancellationToken) is { } newer
                ? FileMessages.OldContent(known!, newer)
                : null;
        if (added is null && isSentAgain && isFirstOfRun && file.IsSent && !IsOfKilledRun(run, file, known!))
            file.Repeats();
        await MarkAsync(run, file, key, cancellationToken);
        return added is not null || (isFirstOfRun && run.IsWaiting(known!))
            ? null
            : new FileReport(run.Source, file.FileName, FileOutcome.Unchanged, why) { SubmissionId = known!.Id };
    }

    /// <summary>
    /// A copy of what was loaded from another source. A place of one school or municipality says whose a table is: what
    /// lies there is meant.
    /// </summary>
    private async Task<Submission?> ElsewhereAsync(
        IntakeRun run,
        IncomingFile file,
        ContentKey key,
        CancellationToken cancellationToken
    ) =>
        !file.IsSent
        && !run.IsSentAgain(file, key.Hash)
        && places.GetValueOrDefault(run.Source) is { NamesOrganisations: false }
            ? KnownContent.Elsewhere(
                file,
                await submissions.LoadedElsewhereAsync(run.Source, key.Hash, cancellationToken),
                run.Layouts
            )
            : null;

    /// <summary>
    /// What waits was perhaps stored by a run that was killed before it marked this very message; another message with
    /// the same is one that came again.
    /// </summary>
    private static bool IsOfKilledRun(IntakeRun run, IncomingFile file, Submission known) =>
        run.IsWaiting(known) && (file.MessageId is null || file.MessageId == known.MessageId);

    /// <summary>
    /// All that came in the file is stored: its place holds it from now on, and the source may mark it.
    /// </summary>
    public static async Task MarkAsync(
        IntakeRun run,
        IncomingFile file,
        ContentKey key,
        CancellationToken cancellationToken
    )
    {
        await run.RememberAsync(file, key.Hash, cancellationToken);
        await file.Acknowledge(key.Hash, cancellationToken);
    }
}
