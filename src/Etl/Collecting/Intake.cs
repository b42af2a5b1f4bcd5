using QualityMonitor.Etl.Mapping;
using QualityMonitor.Etl.Sources;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;

namespace QualityMonitor.Etl.Collecting;

/// <summary>Takes files in: the bytes into the content store, then a row, then the source may mark the file. What was taken before is known by its content.</summary>
internal sealed class Intake(ContentStore content, Submissions submissions, EtlOptions options, TimeProvider clock)
{
    /// <returns>Null when the file is new, or was taken before and still waits: processing it gives its line.</returns>
    public async Task<FileReport?> TakeAsync(string source, IncomingFile file, HashSet<long> taken, IReadOnlySet<long> waiting, CancellationToken cancellationToken)
    {
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

        var known = await submissions.FindAsync(source, key.Hash, file.SenderKey, cancellationToken);
        var submission = known ?? await submissions.AddAsync(
            new NewSubmission(source, file.FileName, file.Sender, key, clock.GetUtcNow()) { ForwardedFrom = file.ForwardedFrom, SenderKey = file.SenderKey },
            cancellationToken);
        var isFirstOfRun = taken.Add(submission.Id);
        await file.Acknowledge(key.Hash, cancellationToken);
        return known is null || (isFirstOfRun && waiting.Contains(known.Id))
            ? null
            : new FileReport(source, file.FileName, FileOutcome.Unchanged) { SubmissionId = known.Id };
    }
}
