using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Store.Migrations;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

public sealed class MigratorTests
{
    [Theory, BothEngines]
    public async Task An_empty_database_is_brought_up_to_date_once(Engine engine)
    {
        await using var store = await TestStore.CreateEmptyAsync(engine);
        Assert.IsType<SchemaState.Empty>(await store.Migrator.StateAsync(Cancellation));

        var first = await store.Migrator.MigrateAsync(Cancellation);
        var second = await store.Migrator.MigrateAsync(Cancellation);

        Assert.Equal(
            [
                "0001_create_store",
                "0002_create_scheduler",
                "0003_distinguish_senders",
                "0004_create_answers",
                "0005_count_arrivals",
                "0006_accept_issues",
                "0007_remember_messages",
                "0008_compute_indicators",
                "0009_doubt_senders",
                "0010_record_execution",
                "0011_create_reminders",
                "0012_add_checks",
                "0013_keep_policies",
                "0014_grade_risks",
                "0015_keep_long_items",
                "0016_number_commits",
                "0017_keep_places",
                "0018_prove_senders",
                "0019_tell_passport_changes",
                "0020_remember_mail",
                "0021_tell_of_mail",
                "0022_schedule_reports",
                "0023_date_passports",
                "0024_number_mailboxes",
                "0025_allow_negative",
                "0026_confirm_periods",
                "0027_tell_stale_reports",
                "0028_scope_reports",
                "0029_remember_retries",
                "0030_keep_words",
                "0031_tell_by_reader",
                "0032_keep_texts",
                "0033_release_reports",
                "0034_name_store",
                "0035_tell_failed_deliveries",
                "0036_tell_states",
                "0037_forget",
                "0038_find_copies",
                "0039_see_certificates",
                "0040_mark_carried",
                "0041_ask_senders",
                "0042_collate_texts",
                "0043_number_switches",
            ],
            first.Applied
        );
        Assert.Empty(second.Applied);
        Assert.Equal(new SchemaState.UpToDate("0043_number_switches"), await store.Migrator.StateAsync(Cancellation));
    }

    [Theory, BothEngines]
    public async Task Of_two_migrators_at_once_one_works_and_the_other_finds_nothing_to_do(Engine engine)
    {
        await using var store = await TestStore.CreateEmptyAsync(engine);
        var other = new Migrator(store.Options, new Database(store.Options), TimeProvider.System);
        var one = new Migrator(store.Options, new Database(store.Options), TimeProvider.System);

        var reports = await Task.WhenAll(
            Task.Run(() => one.MigrateAsync(Cancellation)),
            Task.Run(() => other.MigrateAsync(Cancellation))
        );

        Assert.Equal([0, Migration.Of(engine).Count], reports.Select(report => report.Applied.Count).Order());
    }

    [Theory, BothEngines]
    public async Task A_database_of_a_newer_program_is_refused_by_name(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await ExecuteAsync(
            store,
            "insert into schema_version (script_name, checksum, applied_at) values ('0999_change_everything', 'x', '2030-01-01 00:00:00.000');"
        );

        var error = await Assert.ThrowsAsync<NewerDatabaseException>(() => store.Migrator.MigrateAsync(Cancellation));

        Assert.Equal(["0999_change_everything"], error.Unknown);
        Assert.IsType<SchemaState.Newer>(await store.Migrator.StateAsync(Cancellation));
    }

    [Theory, BothEngines]
    public async Task A_script_that_changed_after_it_was_applied_is_refused_by_name(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await ExecuteAsync(store, "update schema_version set checksum = 'x' where script_name = '0001_create_store';");

        var error = await Assert.ThrowsAsync<ChangedMigrationException>(() =>
            store.Migrator.MigrateAsync(Cancellation)
        );

        Assert.Equal(["0001_create_store"], error.Scripts);
    }

    [Theory, BothEngines]
    public async Task A_database_of_an_older_program_is_behind_by_the_scripts_it_lacks(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await ExecuteAsync(store, "delete from schema_version where script_name = '0002_create_scheduler';");

        Assert.Equal(
            ["0002_create_scheduler"],
            Assert.IsType<SchemaState.Behind>(await store.Migrator.StateAsync(Cancellation)).Missing
        );
    }

    [Theory, BothEngines]
    public async Task A_script_that_fails_half_way_leaves_nothing_of_itself(Engine engine)
    {
        await using var store = await TestStore.CreateEmptyAsync(engine);
        if (engine == Engine.Sqlite)
            await File.WriteAllBytesAsync(
                new SqliteConnectionStringBuilder(store.Options.ConnectionString).DataSource,
                [],
                Cancellation
            );
        await ExecuteAsync(store, "create table delivery (x int);");

        var error = await Assert.ThrowsAsync<MigrationFailedException>(() => store.Migrator.MigrateAsync(Cancellation));

        Assert.Contains("0001_create_store", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<DbException>(() => ExecuteAsync(store, "delete from programme;"));
        await ExecuteAsync(store, "drop table delivery;");
        Assert.Equal(Migration.Of(engine).Count, (await store.Migrator.MigrateAsync(Cancellation)).Applied.Count);
    }

    [Fact]
    public async Task Submissions_taken_before_senders_were_told_apart_stay_with_their_attempts_and_are_not_taken_again()
    {
        await using var model = await TestStore.SqliteAsync();
        await using var store = await TestStore.CreateEmptyAsync(Engine.Sqlite);
        await File.WriteAllBytesAsync(
            new SqliteConnectionStringBuilder(store.Options.ConnectionString).DataSource,
            [],
            Cancellation
        );
        await using (var connection = await model.Database.OpenAsync(Cancellation))
            await ExecuteAsync(
                store,
                await connection.QuerySingleAsync<string>(
                    "select sql from sqlite_master where name = 'schema_version';"
                )
            );
        foreach (var migration in Migration.Of(Engine.Sqlite).Take(2))
        {
            await ExecuteAsync(store, migration.Text);
            await ExecuteAsync(
                store,
                $"insert into schema_version (script_name, checksum, applied_at) values ('{migration.Name}', '{migration.Checksum}', '2025-10-01 00:00:00.000');"
            );
        }

        var content = new string('a', 64);
        await ExecuteAsync(
            store,
            $"insert into submission values (7, 'inbox', 'отчет.xlsx', null, '2025-10-01 09:00:00.000', '{content}', 5);"
        );
        await ExecuteAsync(
            store,
            "insert into processing values (1, 7, 1, null, 'data', 'held', null, null, 'x', 'x', 'x', 1, 0, 0, '2025-10-01 09:00:01.000');"
        );

        var mailed = new string('b', 64);
        await ExecuteAsync(store, "insert into programme values (1, 'p');");
        await ExecuteAsync(store, "insert into period values (1, '2025-Q3', '2025-07-01', '2025-09-30');");
        await ExecuteAsync(
            store,
            "insert into edition values (1, 'answer', 1, 1, '', 1, '2025-10-01 09:00:00.000', '2025-10-01 09:00:00.000', null, 's', '{}', 'h', "
                + $"'h', 'h', '[{{\"FileName\":\"a.xlsx\",\"MediaType\":\"x\",\"ContentHash\":\"{mailed}\"}}]', 'example.test');"
        );

        var report = await store.Migrator.MigrateAsync(Cancellation);

        Assert.Equal(Migration.Of(Engine.Sqlite).Skip(2).Select(static one => one.Name), report.Applied);
        var kept = Assert.Single(await store.Submissions.OfContentAsync("inbox", content, "", Cancellation)).Submission;
        Assert.Equal((7, ReceiptBasis.Collected), (kept.Id, kept.ReceiptBasis));
        Assert.True(await store.Submissions.IsMailedOutAsync(mailed, Cancellation));
        Assert.False(await store.Submissions.IsMailedOutAsync(content, Cancellation));
        Assert.Equal(1, Assert.Single(await store.Submissions.WaitingAsync(Cancellation)).Processing!.Id);
        await Assert.ThrowsAnyAsync<DbException>(() => ExecuteAsync(store, "delete from submission;"));
    }

    [Fact]
    public async Task The_database_and_what_lies_beside_it_are_readable_by_the_service_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has rights of another kind.");
        await using var store = await TestStore.CreateEmptyAsync(Engine.Sqlite);
        await store.Migrator.MigrateAsync(Cancellation);
        await using var open = await store.Database.OpenAsync(Cancellation);
        var files = Directory.GetFiles(Path.GetDirectoryName(store.Options.ContentFolder)!, "*.db*");

        Assert.Contains(files, static file => file.EndsWith(".migrate-lock", StringComparison.Ordinal));
        Assert.All(files, static file => Assert.Equal(0, (int)Mode(file) & 0b111_111));

        static UnixFileMode Mode(string file) =>
            OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(file);
    }

    [Fact]
    public async Task A_missing_sqlite_file_is_refused_with_the_command_that_creates_it_and_not_created()
    {
        await using var store = await TestStore.CreateEmptyAsync(Engine.Sqlite);

        var error = await Assert.ThrowsAsync<DatabaseMissingException>(() => store.Database.OpenAsync(Cancellation));

        Assert.Contains("`migrate`", error.Message, StringComparison.Ordinal);
        Assert.IsType<SchemaState.Empty>(await store.Migrator.StateAsync(Cancellation));
    }

    [Theory, BothEngines]
    public async Task People_may_read_the_current_figures_from_a_view(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadFiguresAsync("first", Figure(70.5m));
        await store.LoadFiguresAsync("second", Figure(80.25m));
        await using var connection = await store.Database.OpenAsync(Cancellation);

        var row = await connection.QuerySingleAsync<(string Indicator, string File, string Number)>(
            "select indicator_code, file_name, cast(number_a as varchar(20)) from current_observation"
        );

        Assert.Equal(("1.1", "second.xlsx"), (row.Indicator, row.File));
        Assert.StartsWith("80.25", row.Number, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task The_view_gives_the_last_word_to_the_file_that_arrived_last_however_late_an_older_one_is_loaded_again(
        Engine engine
    )
    {
        await using var store = await TestStore.CreateAsync(engine);
        var first = await store.LoadFiguresAsync("first", Figure(70));
        await store.LoadFiguresAsync("second", Figure(80));
        await store.LoadAsync(
            (await store.Submissions.GetAsync(first.SubmissionId, Cancellation))!,
            session => AddAsync(session, Figure(71))
        );
        await using var connection = await store.Database.OpenAsync(Cancellation);

        Assert.Equal(
            "second.xlsx",
            await connection.QuerySingleAsync<string>("select file_name from current_observation")
        );
    }

    private static async Task ExecuteAsync(TestStore store, string statement)
    {
        await using var connection = await store.Database.OpenAsync(Cancellation);
        await connection.ExecuteAsync(statement);
    }
}
