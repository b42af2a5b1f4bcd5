using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store.Content;

namespace QualityMonitor.Store;

/// <summary>A submission with the latest attempt to load it.</summary>
/// <param name="Processing">Null when it was not processed yet.</param>
/// <param name="OrganisationCodes">Organisations that this attempt loaded figures for, in order of code.</param>
public sealed record SubmissionStatus(Submission Submission, Processing? Processing, IReadOnlyList<string> OrganisationCodes);

/// <summary>The files as they arrived. One content is taken once per source.</summary>
public sealed class Submissions(Database database)
{
    /// <summary>The submission of this content from this source, or null.</summary>
    public Task<Submission?> FindAsync(string source, string contentHash, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Records a submission; when the source gave this content before, returns that one unchanged.</summary>
    public Task<Submission> AddAsync(string source, string fileName, string? sender, ContentKey content, DateTimeOffset receivedAt, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<Submission?> GetAsync(long id, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>What waits to be loaded: never tried, or held at the latest attempt. Oldest first.</summary>
    /// <param name="source">Null: of every source.</param>
    public Task<IReadOnlyList<Submission>> UnprocessedOrHeldAsync(string? source, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<SubmissionStatus>> RecentAsync(int count, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>
    /// Submissions that, as of a moment, give figures of the programme for exactly this period, oldest first; the organisation codes
    /// are those of this period. A rejected file belongs to no period and is not among them.
    /// </summary>
    public Task<IReadOnlyList<SubmissionStatus>> ForProgrammeAsync(string programmeCode, Period period, DateTimeOffset asOf, CancellationToken cancellationToken) => throw new NotImplementedException(database.ToString());
}
