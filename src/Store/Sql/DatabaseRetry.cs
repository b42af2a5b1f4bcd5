using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace QualityMonitor.Store.Sql;

/// <summary>
/// What the engine itself asks to be done again: it has undone the transaction, and nothing is wrong with it. All other
/// failures go out as they are.
/// </summary>
public static class DatabaseRetry
{
    private const int Deadlock = 1205;
    private const int SnapshotConflict = 3960;

    /// <summary>A deadlock is over as soon as one of the two has gone; the other may need a moment.</summary>
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMilliseconds(100),
        TimeSpan.FromSeconds(1),
        TimeSpan.FromSeconds(5),
    ];

    /// <summary>Does a whole transaction, and does it again as long as <see cref="Decide"/> says.</summary>
    /// <param name="work">From opening the connection to committing; may be called several times.</param>
    public static async Task<T> RunAsync<T>(Func<Task<T>> work, TimeProvider clock, CancellationToken cancellationToken)
    {
        for (var attempts = 1; ; attempts++)
        {
            TimeSpan wait;
            try
            {
                return await work();
            }
            catch (DbException error) when (After(attempts, error) is { } asked)
            {
                wait = asked;
            }

            // Nothing tells when the other transaction has ended: the engines themselves advise a pause.
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    private static TimeSpan? After(int attempts, DbException error) =>
        error switch
        {
            SqlException server => Decide(attempts, Engine.SqlServer, server.Number),
            SqliteException file => Decide(attempts, Engine.Sqlite, file.SqliteErrorCode),
            _ => null,
        };

    /// <returns>How long to wait before the next attempt; null: none.</returns>
    /// <param name="attempts">Made so far, from 1.</param>
    /// <param name="code">The engine's number of the failure.</param>
    public static TimeSpan? Decide(int attempts, Engine engine, int code) =>
        (engine, code) switch
        {
            (Engine.SqlServer, Deadlock or SnapshotConflict) when attempts <= Waits.Length => Waits[attempts - 1],
            // It has waited a minute for the file already: once more, for a minute of another load is nothing unusual.
            (Engine.Sqlite, SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED) when attempts == 1 => Waits[0],
            _ => null,
        };
}
