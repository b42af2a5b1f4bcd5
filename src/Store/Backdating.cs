using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store;

/// <summary>Lets a passport govern periods that were closed when it came.</summary>
public sealed class Backdating(Database database, TimeProvider clock)
{
    /// <param name="governsFrom">Periods that end on this day or later are judged by the passport. The last word
    /// counts, so that an earlier day can be taken back.</param>
    /// <param name="by">Who decides.</param>
    public async Task RecordAsync(
        long revisionId,
        DateOnly governsFrom,
        string reason,
        string by,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        await connection.BeginAsync(cancellationToken);
        await connection.ExecuteAsync(
            "add_revision_backdating",
            new
            {
                revisionId,
                governsFrom,
                reason,
                decidedBy = by,
                decidedAt = ColumnTypes.Truncate(clock.GetUtcNow()),
                commitNo = await Commits.NextAsync(connection, cancellationToken),
            },
            cancellationToken
        );
        await connection.CommitAsync(fence: null, cancellationToken);
    }
}
