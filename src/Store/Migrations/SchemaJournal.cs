using System.Data;
using Dapper;
using DbUp.Engine;
using DbUp.Engine.Transactions;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Migrations;

/// <summary>DbUp's memory, in our own table: DbUp's keeps no checksum.</summary>
internal sealed class SchemaJournal(
    Func<IConnectionManager> connections,
    Engine engine,
    IReadOnlyList<Migration> known,
    TimeProvider clock
) : IJournal
{
    private readonly Queries queries = new(engine);

    public string[] GetExecutedScripts() =>
        connections()
            .ExecuteCommandsWithManagedConnection(factory =>
            {
                using var command = factory();
                return HasTable(command) ? Names(command) : [];
            });

    /// <summary>Runs in the script's own transaction: a script and the memory of it come together.</summary>
    public void StoreExecutedScript(SqlScript script, Func<IDbCommand> dbCommandFactory)
    {
        using var command = dbCommandFactory();
        var migration = known.First(one => one.Name == script.Name);
        command.Connection!.Execute(
            queries.Get("add_applied_script"),
            new
            {
                scriptName = migration.Name,
                checksum = migration.Checksum,
                appliedAt = clock.GetUtcNow(),
            },
            command.Transaction
        );
    }

    public void EnsureTableExistsAndIsLatestVersion(Func<IDbCommand> dbCommandFactory)
    {
        using var command = dbCommandFactory();
        if (HasTable(command))
            return;

        command.CommandText = SqlFiles.All["journal/create_schema_version" + SqlFiles.Suffix(engine)];
        command.ExecuteNonQuery();
    }

    private bool HasTable(IDbCommand command) =>
        command.Connection!.ExecuteScalar<long>(queries.Get("has_schema_version"), transaction: command.Transaction)
        > 0;

    private string[] Names(IDbCommand command) =>
        [
            .. command
                .Connection!.Query<AppliedScript>(queries.Get("applied_scripts"), transaction: command.Transaction)
                .Select(script => script.ScriptName),
        ];
}
