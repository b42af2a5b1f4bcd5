using System.Text;
using Microsoft.Data.Sqlite;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Store.Sql;
using SQLitePCL;

namespace QualityMonitor.Store.Loading;

/// <summary>
/// One prepared insert, run a row at a time and synchronously: SQLite has no other way, and a state machine a row costs
/// more than the row. It binds through SQLitePCL, since SqliteCommand looks every parameter up by name and makes a
/// reader for every row: 2 KB of garbage each.
/// </summary>
internal sealed class SqliteObservationWriter : IObservationWriter
{
    private const int PrimaryKeyTaken = raw.SQLITE_CONSTRAINT | (6 << 8);

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private byte[] utf8 = new byte[1024];

    public SqliteObservationWriter(StoreConnection connection, long processingId)
    {
        database = ((SqliteConnection)connection.Connection).Handle!;
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v2(database, connection.Text("add_observation"), out statement),
            database
        );
        raw.sqlite3_bind_int64(statement, 1, processingId);
    }

    public ValueTask<bool> WriteAsync(
        ObservationKey key,
        StoredFact fact,
        NewObservation observation,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();

        // In the order in which the query first names its parameters: SQLite numbers them so.
        raw.sqlite3_bind_int64(statement, 2, key.Indicator);
        raw.sqlite3_bind_int64(statement, 3, key.Organisation);
        raw.sqlite3_bind_int64(statement, 4, key.Period);
        Bind(5, key.Breakdown);
        Bind(6, fact.Kind);
        Bind(7, fact.A is { } a ? ColumnTypes.DecimalText(a) : null);
        Bind(8, fact.B is { } b ? ColumnTypes.DecimalText(b) : null);
        Bind(9, fact.Marks);
        Bind(10, observation.OriginalText);
        Bind(11, observation.Cell);
        Bind(14, observation.Second);
        return ValueTask.FromResult(Run());
    }

    public Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask DisposeAsync()
    {
        statement.Dispose();
        return ValueTask.CompletedTask;
    }

    private bool Run()
    {
        var code = raw.sqlite3_step(statement);
        var extended = code == raw.SQLITE_DONE ? code : raw.sqlite3_extended_errcode(database);
        var reset = raw.sqlite3_reset(statement);
        if (code == raw.SQLITE_DONE)
            return true;
        if (extended != PrimaryKeyTaken)
            SqliteException.ThrowExceptionForRC(reset, database);

        return false;
    }

    private void Bind(int index, CellAddress? cell)
    {
        if (cell is not { } address)
        {
            for (var i = index; i < index + 3; i++)
                raw.sqlite3_bind_null(statement, i);
            return;
        }

        raw.sqlite3_bind_int(statement, index, address.Sheet);
        raw.sqlite3_bind_int(statement, index + 1, address.Row);
        raw.sqlite3_bind_int(statement, index + 2, address.Column);
    }

    private void Bind(int index, string? text)
    {
        if (text is null)
        {
            raw.sqlite3_bind_null(statement, index);
            return;
        }

        var bound = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (utf8.Length < bound)
            utf8 = new byte[bound];

        // SQLite copies what it is given, so one buffer serves all.
        var length = Encoding.UTF8.GetBytes(text, utf8);
        raw.sqlite3_bind_text(statement, index, utf8.AsSpan(0, length));
    }
}
