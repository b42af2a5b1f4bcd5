using Microsoft.Data.Sqlite;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Loading;

/// <summary>One prepared insert, run a row at a time and synchronously: SQLite has no other way, and a state machine a row costs more than the row.</summary>
internal sealed class SqliteObservationWriter : IObservationWriter
{
    private static readonly string[] Columns =
    [
        "indicatorId", "organisationId", "periodId", "breakdown", "valueKind", "numberA", "numberB", "marks", "originalText",
        "sheetNo", "rowNo", "columnNo", "secondSheetNo", "secondRowNo", "secondColumnNo",
    ];

    private readonly SqliteCommand command;
    private readonly SqliteParameter[] parameters;

    public SqliteObservationWriter(StoreConnection connection, long processingId)
    {
        command = (SqliteCommand)connection.Connection.CreateCommand();
        command.Transaction = (SqliteTransaction?)connection.Transaction;
        command.CommandText = connection.Text("add_observation");
        command.Parameters.AddWithValue("@processingId", processingId);
        parameters = Array.ConvertAll(Columns, column => command.Parameters.Add(new SqliteParameter("@" + column, DBNull.Value)));
        command.Prepare();
    }

    public ValueTask<bool> WriteAsync(ObservationKey key, StoredFact fact, NewObservation observation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Fill(key, fact, observation);
        try
        {
            command.ExecuteNonQuery();
            return ValueTask.FromResult(true);
        }
        catch (SqliteException error) when (StoreConnection.IsTaken(error))
        {
            return ValueTask.FromResult(false);
        }
    }

    public Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask DisposeAsync() => command.DisposeAsync();

    private void Fill(ObservationKey key, StoredFact fact, NewObservation observation)
    {
        parameters[0].Value = key.Indicator;
        parameters[1].Value = key.Organisation;
        parameters[2].Value = key.Period;
        parameters[3].Value = key.Breakdown;
        parameters[4].Value = fact.Kind;
        parameters[5].Value = fact.A is { } a ? ColumnTypes.DecimalText(a) : DBNull.Value;
        parameters[6].Value = fact.B is { } b ? ColumnTypes.DecimalText(b) : DBNull.Value;
        parameters[7].Value = (object?)fact.Marks ?? DBNull.Value;
        parameters[8].Value = observation.OriginalText;
        parameters[9].Value = observation.Cell.Sheet;
        parameters[10].Value = observation.Cell.Row;
        parameters[11].Value = observation.Cell.Column;
        parameters[12].Value = observation.Second is { } sheet ? sheet.Sheet : DBNull.Value;
        parameters[13].Value = observation.Second is { } row ? row.Row : DBNull.Value;
        parameters[14].Value = observation.Second is { } column ? column.Column : DBNull.Value;
    }
}
