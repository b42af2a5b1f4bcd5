using DbUp;
using DbUp.Engine;
using Microsoft.Data.Sqlite;

namespace QualityMonitor.Store.Migrations;

/// <summary>Brings the database to the schema of this program.</summary>
public sealed class Migrator(StoreOptions options, Database database, TimeProvider clock)
{
    private static readonly TimeSpan ScriptTimeout = TimeSpan.FromMinutes(30);

    private readonly IReadOnlyList<Migration> known = Migration.Of(options.Engine);

    /// <summary>
    /// Applies what is missing, one process at a time; a second one waits and then finds nothing to do.
    /// </summary>
    /// <exception cref="NewerDatabaseException">A newer program has migrated this database.</exception>
    /// <exception cref="ChangedMigrationException">An applied script is not the one this program carries.</exception>
    /// <exception cref="TimeoutException">Another migrator does not finish.</exception>
    public async Task<MigrationReport> MigrateAsync(CancellationToken cancellationToken)
    {
        await using var held = await MigrationLock.TakeAsync(options, clock, cancellationToken);
        switch (await StateAsync(cancellationToken))
        {
            case SchemaState.Newer newer:
                throw new NewerDatabaseException(newer.Unknown);
            case SchemaState.Changed changed:
                throw new ChangedMigrationException(changed.Scripts);
        }

        if (options.Engine == Engine.Sqlite)
            await UseWriteAheadLogAsync(cancellationToken);

        // DbUp is synchronous; the caller's thread is not ours to block.
        var result = await Task.Run(() => Upgrade().PerformUpgrade(), cancellationToken);
        return result.Successful
            ? new MigrationReport([.. result.Scripts.Select(script => script.Name)], known[^1].Name)
            : throw new InvalidOperationException(
                $"Migration {result.ErrorScript?.Name} failed: {result.Error.Message}",
                result.Error
            );
    }

    /// <summary>Compares without changing anything; needs the right to read only.</summary>
    public async Task<SchemaState> StateAsync(CancellationToken cancellationToken)
    {
        if (
            options.Engine == Engine.Sqlite
            && !File.Exists(new SqliteConnectionStringBuilder(options.ConnectionString).DataSource)
        )
            return new SchemaState.Empty();

        await using var connection = await database.ConnectAsync(cancellationToken);
        if (await connection.FirstOrDefaultAsync<long>("has_schema_version", null, cancellationToken) == 0)
            return new SchemaState.Empty();

        var applied = await connection.QueryAsync<AppliedScript>("applied_scripts", null, cancellationToken);
        return AppliedScript.Compare(applied, known);
    }

    private UpgradeEngine Upgrade()
    {
        var target =
            options.Engine == Engine.SqlServer
                ? DeployChanges.To.SqlDatabase(options.ConnectionString)
                : DeployChanges.To.SqliteDatabase(
                    Database.SqliteConnectionString(options, SqliteOpenMode.ReadWriteCreate).ConnectionString
                );
        return target
            .WithScripts(known.Select(migration => new SqlScript(migration.Name, migration.Text)))
            .JournalTo((connections, _) => new SchemaJournal(connections, options.Engine, known, clock))
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .WithExecutionTimeout(ScriptTimeout)
            .LogToNowhere()
            .Build();
    }

    /// <summary>Readers and the writer do not wait for each other. The mode is the file's own and stays.</summary>
    private async Task UseWriteAheadLogAsync(CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(
            Database.SqliteConnectionString(options, SqliteOpenMode.ReadWriteCreate).ConnectionString
        );
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode = wal;";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
