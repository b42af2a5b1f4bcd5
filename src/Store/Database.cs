using System.Data.Common;

namespace QualityMonitor.Store;

/// <summary>Opens connections, ready to use.</summary>
public sealed class Database(StoreOptions options)
{
    public Engine Engine => options.Engine;

    /// <summary>An open connection; the caller disposes it.</summary>
    /// <exception cref="DatabaseMissingException">There is no database yet.</exception>
    public Task<DbConnection> OpenAsync(CancellationToken cancellationToken) => throw new NotImplementedException();
}

/// <summary>The database is not there; the message tells the admin to run <c>migrate</c>.</summary>
public sealed class DatabaseMissingException(string message, Exception? inner = null) : Exception(message, inner);
