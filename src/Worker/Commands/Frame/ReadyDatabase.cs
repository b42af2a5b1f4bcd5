using QualityMonitor.Store;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Migrations;

namespace QualityMonitor.Worker.Commands.Frame;

internal static class ReadyDatabase
{
    /// <summary>Refuses to work on a database that is not exactly at this program's schema.</summary>
    /// <exception cref="CommandException">Missing, behind, newer or changed; the advice says what to do.</exception>
    public static async Task RequireReadyDatabaseAsync(this CommandContext context, CancellationToken cancellationToken)
    {
        switch (await context.Get<Migrator>().StateAsync(cancellationToken))
        {
            // Not yet, or no more: what was kept for a database tells that there was one.
            case SchemaState.Empty when !context.Get<ContentOwner>().IsEmpty:
                throw new ForeignContentException(context.Get<StoreOptions>().ContentFolder);
            case SchemaState.Empty:
                throw new CommandException(
                    ExitCode.DatabaseNotReady,
                    "Базы данных ещё нет.",
                    "создайте её командой migrate"
                );
            case SchemaState.Behind behind:
                throw new CommandException(
                    ExitCode.DatabaseNotReady,
                    $"База данных отстала от программы: не хватает {string.Join(", ", behind.Missing)}.",
                    "обновите её командой migrate"
                );
            case SchemaState.Newer newer:
                throw new NewerDatabaseException(newer.Unknown);
            case SchemaState.Changed changed:
                throw new ChangedMigrationException(changed.Scripts);
        }

        if (!context.Get<ContentOwner>().IsMarked)
            throw new ContentFolderGoneException(context.Get<StoreOptions>().ContentFolder);
        if (!await context.Get<ContentOwner>().IsOursAsync(cancellationToken))
            throw new ForeignContentException(context.Get<StoreOptions>().ContentFolder);
    }
}
