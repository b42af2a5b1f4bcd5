using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Forgetting;

/// <summary>Who had what erased, when and why. It stays.</summary>
public sealed class ForgetLog(Database database)
{
    /// <summary>Latest first.</summary>
    public async Task<IReadOnlyList<ForgetRecord>> AllAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return (await connection.QueryAsync<Row>("forgettings", null, cancellationToken)).ConvertAll(
            static row => new ForgetRecord(
                row.ForgettingId,
                row.What,
                row.Reason,
                row.ForgottenBy,
                row.ForgottenAt,
                row.Places,
                row.Contents
            )
        );
    }

    internal static async Task<ForgetRecord> AddAsync(
        StoreConnection connection,
        ForgetOrder order,
        DateTimeOffset at,
        int places,
        int contents,
        CancellationToken cancellationToken
    )
    {
        var row = new
        {
            what = order.What,
            reason = order.Reason,
            forgottenBy = order.ForgottenBy,
            forgottenAt = ColumnTypes.Truncate(at),
            places,
            contents,
        };
        var id = await connection.InsertAsync("add_forgetting", row, cancellationToken);
        return new ForgetRecord(id, row.what, row.reason, row.forgottenBy, row.forgottenAt, places, contents);
    }

    private sealed class Row
    {
        public long ForgettingId { get; set; }

        public string What { get; set; } = "";

        public string Reason { get; set; } = "";

        public string ForgottenBy { get; set; } = "";

        public DateTimeOffset ForgottenAt { get; set; }

        public int Places { get; set; }

        public int Contents { get; set; }
    }
}
