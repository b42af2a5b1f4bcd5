using QualityMonitor.Indicators;
using QualityMonitor.Store.Faults;

namespace QualityMonitor.Store.Migrations;

/// <param name="Applied">Scripts that this call applied, in order; empty when there was nothing to do.</param>
/// <param name="Version">The last script of the schema: <c>0002_create_scheduler</c>.</param>
public sealed record MigrationReport(IReadOnlyList<string> Applied, string Version);

/// <summary>How the database's schema stands to this program's.</summary>
public abstract record SchemaState
{
    private SchemaState() { }

    public sealed record UpToDate(string Version) : SchemaState;

    /// <summary>No database, or one without our tables.</summary>
    public sealed record Empty : SchemaState;

    public sealed record Behind(IReadOnlyList<string> Missing) : SchemaState;

    /// <summary>A newer program was here: work would be guessing.</summary>
    public sealed record Newer(IReadOnlyList<string> Unknown) : SchemaState;

    /// <summary>Applied scripts differ from the ones this program carries.</summary>
    public sealed record Changed(IReadOnlyList<string> Scripts) : SchemaState;
}

public sealed class NewerDatabaseException(IReadOnlyList<string> unknown)
    : InvalidOperationException(
        $"The database is newer than this program: it has {string.Join(", ", unknown)}. Install the program's newer version, or restore the backup made before it."
    ),
        IExplained
{
    public IReadOnlyList<string> Unknown { get; } = unknown;

    public Problem Problem => MigrationMessages.Newer(Unknown);
}

public sealed class ChangedMigrationException(IReadOnlyList<string> scripts)
    : InvalidOperationException(
        $"Applied migrations differ from the ones of this program: {string.Join(", ", scripts)}. An applied migration is never edited; write a new one."
    ),
        IExplained
{
    public IReadOnlyList<string> Scripts { get; } = scripts;

    public Problem Problem => MigrationMessages.Changed(Scripts);
}
