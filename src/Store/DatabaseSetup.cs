using QualityMonitor.Indicators;

namespace QualityMonitor.Store;

/// <summary>How a server's administrator has set a database up, where the program would have it otherwise.</summary>
public sealed class DatabaseSetup(Database database)
{
    /// <summary>Nothing of it stops the work. Empty for SQLite, and where the server does not say.</summary>
    public async Task<IReadOnlyList<Problem>> DoubtsAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var found = await connection.FirstOrDefaultAsync<Row>("database_setup", null, cancellationToken);
        return Doubts(found?.Recovery);
    }

    /// <summary>Pure. Null: the server does not say.</summary>
    internal static IReadOnlyList<Problem> Doubts(string? recovery) =>
        string.Equals(recovery, "SIMPLE", StringComparison.OrdinalIgnoreCase) ? [StoreMessages.SimpleRecovery()] : [];

    private sealed class Row
    {
        public string? Recovery { get; set; }
    }
}
