using System.Data.Common;
using System.Security.Authentication;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using QualityMonitor.Indicators;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Faults;

/// <summary>What a failure of the database means for the person who looks after it.</summary>
public static class DatabaseFaults
{
    private const byte BreaksConnection = 20;

    /// <summary>Of SSPI: a chain that ends at nobody trusted, and a name that is another's.</summary>
    private const int UntrustedRoot = -2146893019;

    private const int WrongName = -2146893022;

    private static readonly HashSet<string> OfSettings = new(StringComparer.Ordinal)
    {
        FaultMessages.LoginRefused().Code,
        FaultMessages.NoSuchDatabase().Code,
        FaultMessages.NoRights().Code,
        FaultMessages.Certificate().Code,
    };

    /// <summary>Waiting mends nothing: <c>Database:ConnectionString</c> or the server's set-up is to be changed.</summary>
    public static bool IsOfSettings(Problem problem) => OfSettings.Contains(problem.Code);

    /// <summary>The engine's own words, which are English, only where its number says nothing to us.</summary>
    public static Problem Explain(DbException failure) =>
        failure switch
        {
            SqlException { InnerException: AuthenticationException } => FaultMessages.Certificate(),
            SqlException server => OfServer(server.Number)
                ?? (
                    server.Class >= BreaksConnection ? FaultMessages.Unreachable() : FaultMessages.Other(server.Message)
                ),
            SqliteException file => OfSqlite(file.SqliteErrorCode) ?? FaultMessages.Other(file.Message),
            _ => FaultMessages.Other(failure.Message),
        };

    /// <summary>Somebody is writing to the SQLite file for long; it is there all the same.</summary>
    public static bool IsBusy(DbException failure) => StoreConnection.IsLocked(failure);

    // Below zero and the numbers of sockets are the client's: it did not reach a server.
    internal static Problem? OfServer(int number) =>
        number switch
        {
            UntrustedRoot or WrongName => FaultMessages.Certificate(),
            -2 => FaultMessages.TooSlow(),
            -1 or 0 or 2 or 20 or 26 or 40 or 53 or 64 or 121 or 233 or 258 => FaultMessages.Unreachable(),
            >= 10050 and <= 10065 or 11001 or 11002 or 11004 => FaultMessages.Unreachable(),
            18452 or 18456 or 18486 or 18487 or 18488 => FaultMessages.LoginRefused(),
            911 or 4060 or 4064 => FaultMessages.NoSuchDatabase(),
            229 or 230 or 262 or 297 or 916 => FaultMessages.NoRights(),
            1105 or 9002 => FaultMessages.Full(),
            _ => null,
        };

    internal static Problem? OfSqlite(int code) =>
        code switch
        {
            5 or 6 => FaultMessages.Busy(),
            8 => FaultMessages.ReadOnly(),
            10 => FaultMessages.DiskFailed(),
            11 or 26 => FaultMessages.Damaged(),
            13 => FaultMessages.Full(),
            14 => FaultMessages.CannotOpen(),
            _ => null,
        };
}
