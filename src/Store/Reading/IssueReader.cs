namespace QualityMonitor.Store.Reading;

/// <summary>Data issues.</summary>
public sealed class IssueReader(Database database)
{
    /// <summary>
    /// Issues of the attempts that count as of a moment, without those corrected since: a later file gives the very figure, or
    /// a later file of the same name and source was loaded. Oldest first.
    /// </summary>
    public Task<IReadOnlyList<DataIssue>> OpenAsync(string programmeCode, DateTimeOffset asOf, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>All issues of one attempt, in the order found: what an answer to the sender shows.</summary>
    public Task<IReadOnlyList<DataIssue>> OfProcessingAsync(long processingId, CancellationToken cancellationToken) => throw new NotImplementedException(database.ToString());
}
