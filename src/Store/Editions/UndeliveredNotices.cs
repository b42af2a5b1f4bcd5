using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Editions;

/// <summary>A letter that was given up.</summary>
/// <param name="Kind"><see cref="Edition.Kind"/>; so are the subject and the topic the edition's.</param>
/// <param name="Error">What the mail server said last; null for nothing.</param>
public sealed record FailedDelivery(
    long Id,
    string Address,
    string DisplayName,
    int Attempts,
    DateTimeOffset At,
    string? Error,
    string Kind,
    string Subject,
    string Topic,
    string ProgrammeCode
);

/// <summary>Which letters that were given up somebody was told of.</summary>
public sealed class UndeliveredNotices(Database database, TimeProvider clock)
{
    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<FailedDelivery>> UntoldAsync(
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return (await connection.QueryAsync<Row>("untold_failures", new { since }, cancellationToken)).ConvertAll(
            static row => row.ToDelivery()
        );
    }

    /// <summary>Nobody is there to tell; without effect when it is decided.</summary>
    public async Task SkipAsync(long deliveryId, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        await AddAsync(connection, deliveryId, null, clock.GetUtcNow(), cancellationToken);
    }

    /// <returns>False: it is decided already.</returns>
    internal static async Task<bool> AddAsync(
        StoreConnection connection,
        long deliveryId,
        long? editionId,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) =>
        await connection.TryInsertAsync(
            "add_delivery_notice",
            new
            {
                deliveryId,
                editionId,
                at,
            },
            cancellationToken
        )
            is not null;

    private sealed class Row
    {
        public long DeliveryId { get; set; }

        public string Address { get; set; } = "";

        public string DisplayName { get; set; } = "";

        public int Attempts { get; set; }

        public DateTimeOffset ChangedAt { get; set; }

        public string? LastError { get; set; }

        public string Kind { get; set; } = "";

        public string Subject { get; set; } = "";

        public string Topic { get; set; } = "";

        public string ProgrammeCode { get; set; } = "";

        public FailedDelivery ToDelivery() =>
            new(DeliveryId, Address, DisplayName, Attempts, ChangedAt, LastError, Kind, Subject, Topic, ProgrammeCode);
    }
}
