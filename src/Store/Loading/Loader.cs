namespace QualityMonitor.Store.Loading;

/// <summary>Begins loads.</summary>
public sealed class Loader(Database database, TimeProvider clock)
{
    /// <summary>Opens the transaction of one attempt to load <paramref name="submission"/>.</summary>
    public Task<LoadSession> BeginAsync(Submission submission, long? runId, CancellationToken cancellationToken) => throw new NotImplementedException(database.ToString() + clock);
}
