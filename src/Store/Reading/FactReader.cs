using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Store.Reading;

/// <summary>
/// Facts. "Current as of a moment": of each submission only its latest attempt up to then counts; of each
/// indicator x organisation x period x breakdown the row of the latest attempt that counts.
/// </summary>
public sealed class FactReader(Database database)
{
    /// <summary>In order of indicator, period, organisation, breakdown as first seen by the store.</summary>
    public Task<IReadOnlyList<ObservedFact>> CurrentAsync(string programmeCode, DateTimeOffset asOf, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Only periods that begin with <paramref name="from"/> or later.</summary>
    public Task<IReadOnlyList<ObservedFact>> CurrentAsync(string programmeCode, DateTimeOffset asOf, Period from, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Every figure ever loaded for this place, newest first, superseded ones included.</summary>
    public Task<IReadOnlyList<ObservedFact>> HistoryAsync(string programmeCode, string indicatorCode, string organisationCode, Period period, CancellationToken cancellationToken) => throw new NotImplementedException(database.ToString());
}
