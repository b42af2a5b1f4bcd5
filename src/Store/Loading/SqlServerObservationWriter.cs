using System.Data;
using Microsoft.Data.SqlClient;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Loading;

/// <summary>
/// Bulk copy in batches inside the load's transaction. A batch fails as a whole, so keys are watched here, not by the
/// index.
/// </summary>
internal sealed class SqlServerObservationWriter : IObservationWriter
{
    private const int BatchRows = 20_000;

    private readonly HashSet<ObservationKey> written = [];
    private readonly DataTable batch = NewBatch();
    private readonly SqlBulkCopy copy;
    private readonly long processingId;

    public SqlServerObservationWriter(StoreConnection connection, long processingId)
    {
        this.processingId = processingId;
        copy = NewCopy((SqlConnection)connection.Connection, (SqlTransaction?)connection.Transaction);
        foreach (DataColumn column in batch.Columns)
            copy.ColumnMappings.Add(column.ColumnName, column.ColumnName);
    }

    public async ValueTask<bool> WriteAsync(
        ObservationKey key,
        StoredFact fact,
        NewObservation observation,
        CancellationToken cancellationToken
    )
    {
        if (!written.Add(key))
            return false;

        batch.Rows.Add(
            processingId,
            key.Indicator,
            key.Organisation,
            key.Period,
            key.Breakdown,
            fact.Kind,
            fact.A is { } a ? ColumnTypes.DecimalText(a) : null,
            fact.B is { } b ? ColumnTypes.DecimalText(b) : null,
            fact.Marks,
            observation.OriginalText,
            observation.Cell.Sheet,
            observation.Cell.Row,
            observation.Cell.Column,
            observation.Second?.Sheet,
            observation.Second?.Row,
            observation.Second?.Column
        );
        if (batch.Rows.Count == BatchRows)
            await FlushAsync(cancellationToken);

        return true;
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (batch.Rows.Count == 0)
            return;

        await copy.WriteToServerAsync(batch, cancellationToken);
        batch.Clear();
    }

    public ValueTask DisposeAsync()
    {
        ((IDisposable)copy).Dispose();
        batch.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// Checked constraints stay trusted, and the optimizer goes on using them. It may take as long as any statement: one
    /// that is blocked would else wait for ever, while the heartbeat keeps the lease.
    /// </summary>
    internal static SqlBulkCopy NewCopy(SqlConnection connection, SqlTransaction? transaction) =>
        new(connection, SqlBulkCopyOptions.CheckConstraints, transaction)
        {
            DestinationTableName = "observation",
            BulkCopyTimeout = connection.CommandTimeout,
        };

    private static DataTable NewBatch()
    {
        var table = new DataTable();
        foreach (var id in (string[])["processing_id", "indicator_id", "organisation_id", "period_id"])
            table.Columns.Add(id, typeof(long));
        foreach (var text in (string[])["breakdown", "value_kind", "number_a", "number_b", "marks", "original_text"])
            table.Columns.Add(text, typeof(string));
        foreach (
            var place in (string[])
                ["sheet_no", "row_no", "column_no", "second_sheet_no", "second_row_no", "second_column_no"]
        )
            table.Columns.Add(place, typeof(int));
        return table;
    }
}
