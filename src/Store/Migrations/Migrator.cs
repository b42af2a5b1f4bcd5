using Microsoft.Data.Sqlite;
using QualityMonitor.Store.Content;

namespace QualityMonitor.Store.Migrations;

/// <summary>Brings the database to the schema of this program.</summary>
public sealed class Migrator(StoreOptions options, Database database, TimeProvider clock)
{
    private readonly IReadOnlyList<Migration> known = Migration.Of(options.Engine);
    private readonly ContentOwner owner = new(options, database);

    /// <summary>
    /// Applies what is missing, one process at a time; a second one waits and then finds nothing to do.
    /// </summary>
    /// <exception cref="NewerDatabaseException">A newer program has migrated this database.</exception>
    /// <exception cref="ChangedMigrationException">An applied script is not the one this program carries.</exception>
    /// <exception cref="ForeignContentException">What lies in the folder of content is not of this database.</exception>
    /// <exception cref="MigrationLockException">Another migrator does not finish.</exception>
    /// <exception cref="MigrationFailedException">A script failed: the database is what it was.</exception>
    public async Task<MigrationReport> MigrateAsync(CancellationToken cancellationToken)
    {
        await using var held = await MigrationLock.TakeAsync(options, clock, cancellationToken);
        var missing = await StateAsync(cancellationToken) switch
        {
            SchemaState.Newer newer => throw new NewerDatabaseException(newer.Unknown),
            SchemaState.Changed changed => throw new ChangedMigrationException(changed.Scripts),
            SchemaState.Behind behind =>
            [
                .. known.Where(one => behind.Missing.Contains(one.Name, StringComparer.Ordinal)),
            ],
            SchemaState.UpToDate => [],
            _ when !owner.IsEmpty => throw new ForeignContentException(options.ContentFolder),
            _ => known,
        };
        if (options.Engine == Engine.Sqlite)
            await UsePrivateWriteAheadLogAsync(options, cancellationToken);

        await using var connection = await database.ConnectAsync(cancellationToken);
        await new ScriptRunner(connection, options.Engine, clock).ApplyAsync(missing, cancellationToken);
        await owner.MarkAsync(cancellationToken);
        return new MigrationReport([.. missing.Select(static one => one.Name)], known[^1].Name);
    }

    /// <summary>Compares without changing anything; needs the right to read only.</summary>
    public async Task<SchemaState> StateAsync(CancellationToken cancellationToken)
    {
        if (options.DatabaseFile is { } file && !Database.IsThere(file))
            return new SchemaState.Empty();

        await using var connection = await database.ConnectAsync(cancellationToken);
        if (await connection.FirstOrDefaultAsync<long>("has_schema_version", null, cancellationToken) == 0)
            return new SchemaState.Empty();

        var applied = await connection.QueryAsync<AppliedScript>("applied_scripts", null, cancellationToken);
        return AppliedScript.Compare(applied, known);
    }

    /// <summary>Readers and the writer do not wait for each other. The mode is the file's own and stays.</summary>
    internal static async Task UsePrivateWriteAheadLogAsync(StoreOptions options, CancellationToken cancellationToken)
    {
        // SQLite gives its journals the rights of the file.
        var file = options.DatabaseFile!;
        if (!Database.IsThere(file))
            await PrivateFiles.Create(file).DisposeAsync();
        await using var connection = new SqliteConnection(
            Database.SqliteConnectionString(options, SqliteOpenMode.ReadWriteCreate).ConnectionString
        );
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode = wal;";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
