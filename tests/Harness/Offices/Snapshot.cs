using System.Globalization;
using Microsoft.Data.Sqlite;

namespace QualityMonitor.Harness.Offices;

/// <summary>What a database holds, without moments and numbers that it gave itself.</summary>
internal sealed class Snapshot
{
    /// <summary>What a run leaves of itself, and so a killed one.</summary>
    private static readonly string[] OfRuns =
    [
        "run",
        "lease",
        "delivery_event",
        "watched_state",
        "edition_comparison",
        "seen_certificate",
    ];

    /// <summary>
    /// Written anew by a run under a clock that was set back, which begins what was switched on in a time to come: only
    /// what is on counts.
    /// </summary>
    private const string Switched = "feature_switch";

    /// <summary>A person's word: whoever was killed while saying it says it again, and it is the same word.</summary>
    private const string Said = "report_decision";

    private static readonly (string What, string Sql)[] Contents =
    [
        ("submission", "select source, file_name, coalesce(sender, ''), content_hash from submission"),
        (
            "attempt",
            """
            select s.file_name, p.attempt, p.outcome, p.cells_seen, p.cells_loaded, p.issue_count
            from processing as p join submission as s on s.submission_id = p.submission_id
            """
        ),
        (
            "figure",
            """
            select i.code, g.code, t.code, o.breakdown, o.original_text, s.file_name, o.sheet_no, o.row_no, o.column_no
            from observation as o
            join indicator as i on i.indicator_id = o.indicator_id
            join organisation as g on g.organisation_id = o.organisation_id
            join period as t on t.period_id = o.period_id
            join processing as p on p.processing_id = o.processing_id
            join submission as s on s.submission_id = p.submission_id
            """
        ),
        (
            "switched on",
            $"select distinct name from {Switched} where is_on = 1 and name in ('answers', 'reminders', 'notices')"
        ),
        ("decision", $"select distinct kind, scope_code, is_released, reason, decided_by from {Said}"),
        ("edition", "select kind, topic, number, subject from edition"),
        (
            "delivery",
            """
            select d.address, d.state, e.kind, e.subject
            from delivery as d join edition as e on e.edition_id = d.edition_id
            """
        ),
    ];

    private readonly SortedDictionary<string, int> lines = new(StringComparer.Ordinal);

    public static async Task<Snapshot> ReadAsync(string database, CancellationToken cancellationToken)
    {
        var snapshot = new Snapshot();
        await using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(cancellationToken);
        foreach (var (what, sql) in Contents)
        await foreach (var row in QueryAsync(connection, sql, cancellationToken))
            snapshot.Add($"{what} {row}");

        List<string> tables = [];
        await foreach (
            var table in QueryAsync(
                connection,
                "select name from sqlite_master where type = 'table' and name not like 'QRTZ%' and name not like 'sqlite%'",
                cancellationToken
            )
        )
            tables.Add(table);
        foreach (var table in tables.Except([.. OfRuns, Said, Switched], StringComparer.Ordinal))
        await foreach (var count in QueryAsync(connection, $"select count(*) from {table}", cancellationToken))
            snapshot.Add($"rows of {table}: {count}");
        return snapshot;
    }

    public static async Task<IReadOnlyList<string>> ListAsync(
        string database,
        string sql,
        CancellationToken cancellationToken
    )
    {
        await using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(cancellationToken);
        List<string> rows = [];
        await foreach (var row in QueryAsync(connection, sql, cancellationToken))
            rows.Add(row);
        return rows;
    }

    /// <summary>How many facts of a sort there are.</summary>
    public int Count(string what) =>
        lines.Where(line => line.Key.StartsWith(what + " ", StringComparison.Ordinal)).Sum(static line => line.Value);

    public void Add(string line) => lines[line] = lines.GetValueOrDefault(line) + 1;

    /// <summary>What the other one has less or more often; nothing where they are alike.</summary>
    public IEnumerable<string> Against(Snapshot undisturbed) =>
        from line in lines.Keys.Union(undisturbed.lines.Keys, StringComparer.Ordinal)
        let here = lines.GetValueOrDefault(line)
        let there = undisturbed.lines.GetValueOrDefault(line)
        where here != there
        select string.Create(CultureInfo.InvariantCulture, $"{here} instead of {there}: {line}");

    private static async IAsyncEnumerable<string> QueryAsync(
        SqliteConnection connection,
        string sql,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            yield return string.Join(
                ' ',
                Enumerable
                    .Range(0, reader.FieldCount)
                    .Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture))
            );
    }
}
