using System.Data.Common;
using System.Security.Authentication;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using QualityMonitor.Indicators;

namespace QualityMonitor.Store;

/// <summary>What a failure of the database means for the person who looks after it.</summary>
public static class DatabaseFaults
{
    private const byte BreaksConnection = 20;

    /// <summary>Of SSPI: a chain that ends at nobody trusted, and a name that is another's.</summary>
    private const int UntrustedRoot = -2146893019;

    private const int WrongName = -2146893022;

    private static readonly HashSet<string> OfSettings = new(StringComparer.Ordinal)
    {
        StoreMessages.LoginRefused().Code,
        StoreMessages.NoSuchDatabase().Code,
        StoreMessages.NoRights().Code,
        StoreMessages.Certificate().Code,
    };

    /// <summary>Waiting mends nothing: <c>Database:ConnectionString</c> or the server's set-up is to be changed.</summary>
    public static bool IsOfSettings(Problem problem) => OfSettings.Contains(problem.Code);

    /// <summary>The engine's own words, which are English, only where its number says nothing to us.</summary>
    public static Problem Explain(DbException failure) =>
        failure switch
        {
            SqlException { InnerException: AuthenticationException } => StoreMessages.Certificate(),
            SqlException server => OfServer(server.Number)
                ?? (
                    server.Class >= BreaksConnection ? StoreMessages.Unreachable() : StoreMessages.Other(server.Message)
                ),
            SqliteException file => OfSqlite(file.SqliteErrorCode) ?? StoreMessages.Other(file.Message),
            _ => StoreMessages.Other(failure.Message),
        };

    /// <summary>Somebody is writing to the SQLite file for long; it is there all the same.</summary>
    public static bool IsBusy(DbException failure) => Sql.StoreConnection.IsLocked(failure);

    // Below zero and the numbers of sockets are the client's: it did not reach a server.
    internal static Problem? OfServer(int number) =>
        number switch
        {
            UntrustedRoot or WrongName => StoreMessages.Certificate(),
            -2 => StoreMessages.TooSlow(),
            -1 or 0 or 2 or 20 or 26 or 40 or 53 or 64 or 121 or 233 or 258 => StoreMessages.Unreachable(),
            >= 10050 and <= 10065 or 11001 or 11002 or 11004 => StoreMessages.Unreachable(),
            18452 or 18456 or 18486 or 18487 or 18488 => StoreMessages.LoginRefused(),
            911 or 4060 or 4064 => StoreMessages.NoSuchDatabase(),
            229 or 230 or 262 or 297 or 916 => StoreMessages.NoRights(),
            1105 or 9002 => StoreMessages.Full(),
            _ => null,
        };

    internal static Problem? OfSqlite(int code) =>
        code switch
        {
            5 or 6 => StoreMessages.Busy(),
            8 => StoreMessages.ReadOnly(),
            10 => StoreMessages.DiskFailed(),
            11 or 26 => StoreMessages.Damaged(),
            13 => StoreMessages.Full(),
            14 => StoreMessages.CannotOpen(),
            _ => null,
        };
}
