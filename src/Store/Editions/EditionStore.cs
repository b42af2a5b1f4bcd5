using QualityMonitor.Indicators;

namespace QualityMonitor.Store.Editions;

/// <summary>Editions with their deliveries.</summary>
public sealed class EditionStore(Database database, TimeProvider clock)
{
    /// <summary>The edition of the greatest number, or null.</summary>
    public Task<Edition?> LatestAsync(string kind, string programmeCode, string periodCode, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<Edition?> LatestAsync(string kind, string programmeCode, string periodCode, string topic, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<Edition?> GetAsync(long id, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>
    /// Stores the edition under the next number with one pending delivery per recipient, all or nothing.
    /// Addresses that differ only by case are one recipient.
    /// </summary>
    public Task<Edition> FreezeAsync(NewEdition edition, IReadOnlyList<Recipient> recipients, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Adds deliveries for those that have none yet.</summary>
    /// <returns>How many were added.</returns>
    public Task<int> AddRecipientsAsync(long editionId, IReadOnlyList<Recipient> recipients, CancellationToken cancellationToken) => throw new NotImplementedException(database.ToString() + clock);
}
