using QualityMonitor.Etl.Mapping;
using QualityMonitor.Etl.Sources;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;

namespace QualityMonitor.Etl.Collecting;

/// <summary>
/// Takes files in: the bytes into the content store, then a row, then the source may mark the file. What was taken before is known by
/// its content; it is taken again only when it was sent again after something newer.
/// </summary>
internal sealed class Intake(ContentStore content, Submissions submissions, EtlOptions options, TimeProvider clock)
{
    /// <returns>Null when the file is new, or was taken before and still waits: processing it gives its line.</returns>
    public async Task<FileReport?> TakeAsync(IntakeRun run, IncomingFile file, CancellationToken cancellationToken)
    {
        var source = run.Source;
        if (run.UntouchedContent(file) is { } untouched && content.Has(untouched))
            return new FileReport(source, file.FileName, FileOutcome.Unchanged);
        ContentKey key;
        try
        {
            await using var stream = file.Open();
            key = await content.PutAsync(stream, options.MaxFileBytes, cancellationToken);
        }
        catch (ContentTooLargeException exception)
        {
            return new FileReport(source, file.FileName, FileOutcome.Rejected, FileMessages.TooLarge(exception.MaxBytes).Sentence);
        }
        catch (FileNotReadyException exception)
        {
            return new FileReport(source, file.FileName, FileOutcome.NotReady, exception.Message);
        }

        var arrival = new NewSubmission(source, file.FileName, file.Sender, key, clock.GetUtcNow())
        {
            ForwardedFrom = file.ForwardedFrom,
            SenderKey = file.SenderKey,
            MessageId = file.MessageId,
            SenderDoubt = file.SenderDoubt,
        };
        var known = await submissions.FindAsync(source, key.Hash, file.SenderKey, cancellationToken);
        var added = known is null ? await submissions.AddAsync(arrival, cancellationToken)
            : run.IsSentAgain(file, key.Hash) ? await submissions.AddAgainAsync(known, arrival, cancellationToken)
            : null;
        var isFirstOfRun = run.Taken.Add((added ?? known)!.Id);
        var why = added is null && run.IsCopy(file) && await submissions.SupersededByAsync(known!, cancellationToken) is { } newer
            ? FileMessages.OldContent(known!, newer)
            : null;
        await run.RememberAsync(file, key.Hash, cancellationToken);
        await file.Acknowledge(key.Hash, cancellationToken);
        return added is not null || (isFirstOfRun && run.IsWaiting(known!))
            ? null
            : new FileReport(source, file.FileName, FileOutcome.Unchanged, why) { SubmissionId = known!.Id };
    }
}
