using QualityMonitor.Etl.Mapping;
using QualityMonitor.Etl.Sources;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;

namespace QualityMonitor.Etl.Collecting;

/// <summary>Takes files in: the bytes into the content store, then a row. What was taken before is known by its content.</summary>
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

        var known = await submissions.FindAsync(source, key.Hash, cancellationToken);
        if (known is not null && (!taken.Add(known.Id) || !waiting.Contains(known.Id)))
            return new FileReport(source, file.FileName, FileOutcome.Unchanged) { SubmissionId = known.Id };
        if (known is null)
            taken.Add((await submissions.AddAsync(source, file.FileName, file.Sender, key, clock.GetUtcNow(), cancellationToken)).Id);
        return null;
    }
}
