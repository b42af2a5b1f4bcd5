namespace QualityMonitor.Store.Migrations;

/// <summary>Brings the database to the schema of this program.</summary>
public sealed class Migrator(StoreOptions options, TimeProvider clock)
{
    /// <summary>Applies what is missing, one process at a time; a second one waits and then finds nothing to do.</summary>
    /// <exception cref="NewerDatabaseException">A newer program has migrated this database.</exception>
    /// <exception cref="ChangedMigrationException">An applied script is not the one this program carries.</exception>
    public Task<MigrationReport> MigrateAsync(CancellationToken cancellationToken) => throw new NotImplementedException(clock.ToString());

    /// <summary>Compares without changing anything; needs the right to read only.</summary>
    public Task<SchemaState> StateAsync(CancellationToken cancellationToken) => throw new NotImplementedException(options.ToString());
}
