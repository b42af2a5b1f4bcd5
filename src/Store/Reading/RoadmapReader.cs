namespace QualityMonitor.Store.Reading;

/// <summary>The roadmap and the named risks. What a passport says holds only while it is the latest revision.</summary>
public sealed class RoadmapReader(Database database)
{
    public Task<IReadOnlyList<RoadmapActivity>> ActivitiesAsync(string programmeCode, DateTimeOffset asOf, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<IReadOnlyList<RiskMark>> RisksAsync(string programmeCode, DateTimeOffset asOf, CancellationToken cancellationToken) => throw new NotImplementedException(database.ToString());
}
