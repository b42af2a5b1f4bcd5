using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;

namespace QualityMonitor.Store.Backups;

/// <summary>What was under way when a backup was made.</summary>
/// <param name="Runs">Jobs and commands, that of the backup among them.</param>
/// <param name="Letters">Being sent: whether they went, a person has to find out.</param>
public sealed record LeftWork(int Runs, int Letters)
{
    /// <summary>
    /// Ends all of it in a restored database. The process that was at it may live on, even on this machine, but works for
    /// the database that was copied: of this one nobody holds a lease or runs a job, and what became of a letter that was
    /// on its way the copy cannot know.
    /// </summary>
    internal static async Task<LeftWork> EndAsync(
        Database database,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        await using (var connection = await database.ConnectAsync(cancellationToken))
            await connection.ExecuteAsync("release_all_leases", null, cancellationToken);
        var runs = await new RunJournal(database, clock).AbandonAllAsync(
            BackupMessages.RunWasGoingOn,
            cancellationToken
        );
        var letters = await new Outbox(database, clock).DoubtAllAsync(
            BackupMessages.LetterWasOnItsWay,
            cancellationToken
        );
        return new LeftWork(runs, letters);
    }
}
