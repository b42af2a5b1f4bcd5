using System.Data.Common;
using System.Text.RegularExpressions;
using Dapper;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Migrations;

/// <summary>
/// Applies scripts and writes down that they were applied, all of them or none: between two of them neither the program of
/// before nor this one would know the database.
/// </summary>
internal sealed partial class ScriptRunner(StoreConnection connection, Engine engine, TimeProvider clock)
{
    private const int TimeoutSeconds = 30 * 60;

    /// <exception cref="MigrationFailedException">Nothing was left of any; the connection is to be disposed.</exception>
    public async Task ApplyAsync(IReadOnlyList<Migration> migrations, CancellationToken cancellationToken)
    {
        if (migrations.Count == 0)
            return;
        try
        {
            await connection.BeginAsync(cancellationToken);
            await EnsureJournalAsync(cancellationToken);
            foreach (var migration in migrations)
                await ApplyAsync(migration, cancellationToken);
            await connection.CommitAsync(fence: null, cancellationToken);
        }
        catch (DbException error)
        {
            throw new MigrationFailedException(script: null, error);
        }
    }

    private async Task ApplyAsync(Migration migration, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var batch in Batches(migration.Text))
                await ExecuteAsync(batch, cancellationToken);
            await connection.ExecuteAsync(
                "add_applied_script",
                new
                {
                    scriptName = migration.Name,
                    checksum = migration.Checksum,
                    appliedAt = clock.GetUtcNow(),
                },
                cancellationToken
            );
        }
        catch (DbException error)
        {
            throw new MigrationFailedException(migration.Name, error);
        }
    }

    /// <summary>
    /// As SQL Server's own tools split a script, at lines of nothing but GO: a view must be the first of its batch.
    /// SQLite's scripts have no such lines.
    /// </summary>
    internal static IEnumerable<string> Batches(string script) =>
        Separator().Split(script).Where(static batch => !string.IsNullOrWhiteSpace(batch));

    private async Task EnsureJournalAsync(CancellationToken cancellationToken)
    {
        if (await connection.FirstOrDefaultAsync<long>("has_schema_version", null, cancellationToken) == 0)
            await ExecuteAsync(
                SqlFiles.All["journal/create_schema_version" + SqlFiles.Suffix(engine)],
                cancellationToken
            );
    }

    private Task<int> ExecuteAsync(string text, CancellationToken cancellationToken) =>
        connection.Connection.ExecuteAsync(
            new CommandDefinition(
                text,
                transaction: connection.Transaction,
                commandTimeout: TimeoutSeconds,
                cancellationToken: cancellationToken
            )
        );

    [GeneratedRegex(@"^[ \t]*go[ \t]*$", RegexOptions.IgnoreCase | RegexOptions.Multiline, 1000)]
    private static partial Regex Separator();
}
