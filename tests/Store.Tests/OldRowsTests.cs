using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Migrations;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

/// <summary>
/// Of every schema that ever was, a database with rows in every table is brought up to date: nothing of the rows is
/// lost and they mean what they meant. Tables, columns and their rows are found by asking the database, so a schema
/// that is yet to come is proved as well.
/// </summary>
public sealed class OldRowsTests
{
    private const int RowsPerTable = 2;

    /// <summary>Columns whose words or numbers the readers understand; every other column takes hostile text.</summary>
    private static readonly Dictionary<string, string?> Meant = new(StringComparer.Ordinal)
    {
        ["processing.kind"] = "data",
        ["processing.outcome"] = "loaded",
        ["observation.value_kind"] = "number",
        ["observation.number_a"] = "82.5000000000000000001",
        ["observation.number_b"] = null,
        ["observation.marks"] = null,
        ["observation.breakdown"] = "",
        ["delivery.state"] = "pending",
        ["edition.attachments"] = "[]",
        ["edition.faces"] = "[]",
        ["delivery.reader_role"] = "head",
        ["submission.receipt_basis"] = "collected",
        ["submission.refusal"] = null,
        ["submission.is_carried"] = "0",
    };

    public static TheoryData<string> Schemas => [.. Migration.Of(Engine.Sqlite).SkipLast(1).Select(one => one.Name)];

    [Theory, MemberData(nameof(Schemas))]
    public async Task Rows_of_an_old_schema_come_through_all_later_migrations_and_mean_the_same(string schema)
    {
        await using var store = await FoundAsync(schema);
        var before = await FillAsync(store);

        await store.Migrator.MigrateAsync(Cancellation);

        await using var connection = await store.Database.OpenAsync(Cancellation);
        Assert.Empty(await connection.QueryAsync("pragma foreign_key_check;"));
        foreach (var (table, columns, rows) in before.Where(static one => !IsDropped(one.Table)))
            Assert.Equal(rows, await RowsAsync(connection, table, columns));
        await AssertMeaningAsync(store);
    }

    [Theory]
    [InlineData("succeeded", "schedule", "2025-10-15 06:00:00.000")]
    [InlineData("succeeded", "catch_up", "2025-10-15 06:00:00.000")]
    [InlineData("failed", "schedule", null)] // it made nothing, but may be long gone
    [InlineData("succeeded", "hand", null)]
    public async Task Reports_are_owed_since_the_last_one_that_the_schedule_had_made(
        string outcome,
        string trigger,
        string? since
    )
    {
        await using var store = await FoundAsync("0020_remember_mail");
        await using (var connection = await store.Database.OpenAsync(Cancellation))
            await connection.ExecuteAsync(
                """
                insert into run (job, trigger_kind, triggered_by, owner, started_at, outcome)
                values ('report', @trigger, 'report', 'x', '2025-10-15 06:00:00.000', @outcome);
                """,
                new { trigger, outcome }
            );

        await store.Migrator.MigrateAsync(Cancellation);
        store.Clock.Now = new DateTimeOffset(2025, 11, 1, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal(
            since is null ? null : new DateTimeOffset(2025, 10, 15, 6, 0, 0, TimeSpan.Zero),
            await store.Switches.SinceAsync(FeatureSwitches.Reports, Cancellation)
        );
    }

    /// <summary>The program of before goes on working with it.</summary>
    [Fact]
    public async Task A_script_that_fails_leaves_nothing_of_those_before_it_either()
    {
        await using var store = await FoundAsync("0040_mark_carried");
        var before = await FillAsync(store);
        await using (var connection = await store.Database.OpenAsync(Cancellation))
            await connection.ExecuteAsync("alter table feature_switch add column commit_no integer null;");

        var error = await Assert.ThrowsAsync<MigrationFailedException>(() => store.Migrator.MigrateAsync(Cancellation));

        Assert.Contains("0043_number_switches", error.Problem.Sentence, StringComparison.Ordinal);
        Assert.Contains("осталась такой, какой была", error.Problem.Sentence, StringComparison.Ordinal);
        var state = Assert.IsType<SchemaState.Behind>(await store.Migrator.StateAsync(Cancellation));
        Assert.Equal(["0041_ask_senders", "0042_collate_texts", "0043_number_switches"], state.Missing.Take(3));
        await using var after = await store.Database.OpenAsync(Cancellation);
        foreach (var (table, columns, rows) in before)
            Assert.Equal(rows, await RowsAsync(after, table, columns));
    }

    [Fact]
    public async Task Files_are_answered_from_the_last_one_on_that_was_loaded_before_answers_were_switched_on()
    {
        await using var store = await FoundAsync("0042_collate_texts");
        await FillAsync(store);
        await using (var connection = await store.Database.OpenAsync(Cancellation))
            await connection.ExecuteAsync(
                """
                update processing set processed_at = '2025-10-0' || (2 * processing_id - 1) || ' 06:00:00.000', commit_no = 10 * processing_id;
                delete from feature_switch;
                insert into feature_switch (name, is_on, switched_at) values ('answers', 1, '2025-10-02 06:00:00.000');
                """
            );

        await store.Migrator.MigrateAsync(Cancellation);
        store.Clock.Now = new DateTimeOffset(2025, 11, 1, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal(
            new SwitchedOn(new DateTimeOffset(2025, 10, 2, 6, 0, 0, TimeSpan.Zero), new AsOf(10)),
            await store.Switches.SwitchInOrderAsync(FeatureSwitches.Answers, isOn: true, Cancellation)
        );
    }

    /// <summary>What a scheduler remembered is asked by nobody any more, and goes with its rows.</summary>
    private static bool IsDropped(string table) => table.StartsWith("QRTZ_", StringComparison.OrdinalIgnoreCase);

    private static async Task AssertMeaningAsync(TestStore store)
    {
        var first = (await store.Editions.GetAsync(1, Cancellation))!;
        var fact = Assert.Single(await store.Facts.CurrentAsync(Text("code", 1), first.CutOff.AsOf, Cancellation));
        Assert.Equal(Text("code", 1), fact.IndicatorCode);
        Assert.Equal(82.5000000000000000001m, Assert.IsType<Indicators.Facts.Fact.Number>(fact.Fact).Amount.Value);

        // What was loaded after the first edition's cut-off is not seen by it, and is current now.
        Assert.Empty(await store.Facts.CurrentAsync(Text("code", 2), first.CutOff.AsOf, Cancellation));
        Assert.Single(await store.Facts.CurrentAsync(Text("code", 2), AsOf.Now, Cancellation));
        Assert.Equal([DeliveryState.Pending], (await store.LettersAsync(1)).Select(static one => one.State));
        var files = await store.Submissions.RecentAsync(9, Cancellation);
        Assert.Equal(RowsPerTable, files.Select(static one => one.Submission.Place).Distinct().Count());
        Assert.All(files, static one => Assert.NotEqual("", one.Submission.Place));
    }

    /// <summary>A database that a program of that day had migrated.</summary>
    private static async Task<TestStore> FoundAsync(string schema)
    {
        await using var model = await TestStore.SqliteAsync();
        var store = await TestStore.CreateEmptyAsync(Engine.Sqlite);
        await File.WriteAllBytesAsync(
            new SqliteConnectionStringBuilder(store.Options.ConnectionString).DataSource,
            [],
            Cancellation
        );
        await using var newest = await model.Database.OpenAsync(Cancellation);
        await using var connection = await store.Database.OpenAsync(Cancellation);
        await connection.ExecuteAsync(
            await newest.QuerySingleAsync<string>("select sql from sqlite_master where name = 'schema_version';")
        );
        foreach (var migration in Migration.Of(Engine.Sqlite))
        {
            await connection.ExecuteAsync($"begin; {migration.Text} commit;");
            await connection.ExecuteAsync(
                "insert into schema_version (script_name, checksum, applied_at) values (@Name, @Checksum, '2025-10-01 00:00:00.000');",
                new { migration.Name, migration.Checksum }
            );
            if (migration.Name == schema)
                break;
        }

        return store;
    }

    /// <summary>
    /// Two rows in every table that the migrations left empty, the second of each leading to second ones.
    /// </summary>
    private static async Task<List<(string Table, List<string> Columns, List<string> Rows)>> FillAsync(TestStore store)
    {
        await using var connection = await store.Database.OpenAsync(Cancellation);
        await connection.ExecuteAsync("pragma foreign_keys = off;");
        var filled = new List<(string, List<string>, List<string>)>();
        foreach (
            var table in await connection.QueryAsync<string>(
                "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> 'schema_version' order by name;"
            )
        )
        {
            if (await connection.ExecuteScalarAsync<long>($"select count(*) from {table};") > 0)
                continue;
            var columns = (await connection.QueryAsync<Column>($"pragma table_info({table});")).ToList();
            var names = columns.ConvertAll(static column => column.Name);
            for (var row = 1; row <= RowsPerTable; row++)
            {
                var values = new DynamicParameters();
                foreach (var column in columns)
                    values.Add(column.Name, Value(table, column, row));
                await connection.ExecuteAsync(
                    $"insert into {table} ({string.Join(", ", names)}) values (@{string.Join(", @", names)});",
                    values
                );
            }

            filled.Add((table, names, await RowsAsync(connection, table, names)));
        }

        await connection.ExecuteAsync("pragma foreign_keys = on;");
        Assert.Empty(await connection.QueryAsync("pragma foreign_key_check;"));
        return filled;
    }

    private static object? Value(string table, Column column, int row) =>
        Meant.TryGetValue($"{table}.{column.Name}", out var meant) ? meant
        : table == "period" && column.Name == "code" ? Indicators.Periods.Period.Quarter(2025, row).Code
        : column.Type.Contains("INT", StringComparison.OrdinalIgnoreCase)
        || column.Name.EndsWith("_id", StringComparison.Ordinal) && column.Type.Length == 0
            ? row
        : column.Type.Contains("BLOB", StringComparison.OrdinalIgnoreCase) ? new byte[] { 0, (byte)row, 255 }
        : column.Name.EndsWith("_at", StringComparison.Ordinal) ? $"2025-10-0{row} 09:00:00.123"
        : column.Name.EndsWith("_on", StringComparison.Ordinal) || column.Name == "valid_from" ? $"2025-10-0{row}"
        : Text(column.Name, row);

    private static string Text(string name, int row) =>
        string.Create(CultureInfo.InvariantCulture, $"{name} «Ё'\"; --\u00a0%_ {row}");

    private static async Task<List<string>> RowsAsync(DbConnection connection, string table, List<string> columns) =>
        [
            .. await connection.QueryAsync<string>(
                $"select {string.Join(" || '|' || ", columns.Select(static name => $"quote({name})"))} from {table} order by 1;"
            ),
        ];

    private sealed class Column
    {
        public string Name { get; set; } = "";

        public string Type { get; set; } = "";
    }
}
