using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace QualityMonitor.Bench;

/// <summary>
/// What the least program would do: read every cell and do nothing with it, then insert the same rows and check
/// nothing.
/// </summary>
internal static class BareLoad
{
    private const string Parents = """
        insert into period (period_id, code, starts_on, ends_on) values (1, '2025', '2025-01-01', '2025-12-31');
        insert into submission (submission_id, source, file_name, received_at, content_hash, byte_count) values (100, 'inbox', 'bare', '2025-01-01 00:00:00.000', 'bare', 0);
        insert into processing (processing_id, submission_id, attempt, kind, outcome, cells_seen, cells_loaded, issue_count, processed_at)
        values (100, 100, 1, 'data', 'loaded', 0, 0, 0, '2025-01-01 00:00:00.000');
        """;

    private static readonly string[] Columns =
    [
        "processing_id",
        "indicator_id",
        "organisation_id",
        "period_id",
        "breakdown",
        "value_kind",
        "number_a",
        "number_b",
        "marks",
        "original_text",
        "sheet_no",
        "row_no",
        "column_no",
        "second_sheet_no",
        "second_row_no",
        "second_column_no",
    ];

    public static void Read(ITableFile kind, string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(path);
        using var reader = kind.Open(stream);
        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
                _ = reader.GetValue(column);
        }
    }

    /// <summary>One transaction, one prepared command, the product's own table, keys and connection settings.</summary>
    public static async Task InsertAsync(Workplace workplace, int figures)
    {
        await using var connection = (SqliteConnection)await workplace.Database.OpenAsync(CancellationToken.None);
        await using var transaction = connection.BeginTransaction();
        await using (var parents = new SqliteCommand(Parents, connection, transaction))
            await parents.ExecuteNonQueryAsync();
        var schools = await IdsAsync(connection, transaction, "organisation");
        var indicators = await IdsAsync(connection, transaction, "indicator");
        Insert(connection, transaction, figures, schools, indicators);
        await transaction.CommitAsync();
    }

    private static void Insert(
        SqliteConnection connection,
        SqliteTransaction transaction,
        int figures,
        Dictionary<string, long> schools,
        Dictionary<string, long> indicators
    )
    {
        using var command = new SqliteCommand(
            $"insert into observation ({string.Join(", ", Columns)}) values ({string.Join(", ", Columns.Select(static column => "@" + column))})",
            connection,
            transaction
        );
        var row = Columns
            .Select(column =>
                command.Parameters.Add("@" + column, IsText(column) ? SqliteType.Text : SqliteType.Integer)
            )
            .ToArray();
        foreach (var empty in (int[])[7, 8, 13, 14, 15])
            row[empty].Value = DBNull.Value;
        (row[0].Value, row[3].Value, row[4].Value, row[5].Value, row[10].Value) = (100L, 1L, "", "number", 1);
        command.Prepare();
        for (var figure = 0; figure < figures; figure++)
        {
            var (school, indicator) = (figure / Country.Indicators, figure % Country.Indicators);
            var text = Country.Figure(school, indicator).ToString(CultureInfo.InvariantCulture);
            (row[1].Value, row[2].Value) = (
                indicators[Country.IndicatorCode(indicator)],
                schools[Country.SchoolCode(school)]
            );
            (row[6].Value, row[9].Value) = (text, text);
            (row[11].Value, row[12].Value) = (school + 2, indicator + 2);
            command.ExecuteNonQuery();
        }
    }

    private static bool IsText(string column) =>
        column is "breakdown" or "value_kind" or "number_a" or "number_b" or "marks" or "original_text";

    private static async Task<Dictionary<string, long>> IdsAsync(
        SqliteConnection connection,
        SqliteTransaction transaction,
        string table
    )
    {
        var ids = new Dictionary<string, long>(StringComparer.Ordinal);
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"select code, {table}_id from {table}";
        await using DbDataReader rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            ids.Add(rows.GetString(0), rows.GetInt64(1));
        return ids;
    }
}
