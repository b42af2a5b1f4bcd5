using System.Collections.Concurrent;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Watching;

/// <param name="Server">As it was asked for: <c>imap.example.ru</c>.</param>
/// <param name="SeenAt">When it showed this certificate, to within a day.</param>
public sealed record SeenCertificate(string Server, DateTimeOffset EndsAt, DateTimeOffset SeenAt);

/// <summary>
/// Until when the certificates are good that other servers show to this program, so that their end is told before it
/// comes. Kept in the database, for a command sees none.
/// </summary>
public sealed class SeenCertificates(Database database, TimeProvider clock)
{
    /// <summary>A server that nobody asked for so long is none of ours any more.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromDays(14);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, SeenCertificate> written = new(StringComparer.Ordinal);

    /// <param name="endsAt">Null: there was no certificate.</param>
    public async Task SawAsync(string server, DateTimeOffset? endsAt, CancellationToken cancellationToken)
    {
        if (endsAt is not { } end)
            return;
        var seen = new SeenCertificate(server, end, clock.GetUtcNow());
        if (
            written.TryGetValue(server, out var before)
            && before.EndsAt == end
            && (seen.SeenAt - before.SeenAt).Duration() < Day
        )
            return;

        await using var connection = await database.ConnectAsync(cancellationToken);
        var row = new
        {
            server,
            endsAt = end,
            seenAt = seen.SeenAt,
        };
        if (await connection.ExecuteAsync("update_certificate", row, cancellationToken) == 0)
            await AddAsync(connection, row, cancellationToken);
        written[server] = seen;
    }

    /// <summary>Of the servers that were asked lately, what ends first comes first.</summary>
    public async Task<IReadOnlyList<SeenCertificate>> EndingAsync(
        DateTimeOffset before,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var since = clock.GetUtcNow() - Lately;
        return (
            await connection.QueryAsync<Row>("ending_certificates", new { before, since }, cancellationToken)
        ).ConvertAll(static row => new SeenCertificate(row.Server, row.EndsAt, row.SeenAt));
    }

    private static async Task AddAsync(StoreConnection connection, object row, CancellationToken cancellationToken)
    {
        try
        {
            await connection.ExecuteAsync("add_certificate", row, cancellationToken);
        }
        catch (System.Data.Common.DbException error) when (StoreConnection.IsTaken(error))
        {
            // Another process was shown it a moment earlier.
        }
    }

    private sealed class Row
    {
        public string Server { get; set; } = "";

        public DateTimeOffset EndsAt { get; set; }

        public DateTimeOffset SeenAt { get; set; }
    }
}
