using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Reading;

/// <summary>A number that the store gave and the code it stands for.</summary>
internal sealed class CodeRow
{
    public long Id { get; set; }

    public string Code { get; set; } = "";

    public static async Task<Dictionary<long, string>> ReadAsync(
        StoreConnection connection,
        string query,
        object? parameters,
        CancellationToken cancellationToken
    ) =>
        (await connection.QueryAsync<CodeRow>(query, parameters, cancellationToken)).ToDictionary(
            static row => row.Id,
            static row => row.Code
        );
}
