using QualityMonitor.Reports.Mail;
using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Configuration;

namespace QualityMonitor.Worker.Runs;

/// <summary>
/// One tidying of the journal, and of the letters that were written as files. Nothing that anything else leads back to is
/// forgotten.
/// </summary>
internal sealed class TidyRun(RunExecutor executor, RunJournal journal, Settings settings, TimeProvider clock)
{
    /// <returns>False when another process is at it.</returns>
    public async Task<bool> ExecuteAsync(RunTrigger trigger, string triggeredBy, CancellationToken cancellationToken)
    {
        var isDone = false;
        await executor.ExecuteAsync(
            JobNames.Tidy,
            trigger,
            triggeredBy,
            async (scope, token) =>
            {
                var before = clock.GetUtcNow() - TimeSpan.FromDays(settings.Admin.JournalDays);
                scope.Count("forgotten", await journal.ForgetAsync(before, token));
                var age = TimeSpan.FromDays(settings.Mail.CopyDays);
                scope.Count("copies", LetterCopies.Tidy(settings.Resolve(settings.Mail.Folder), age));
                isDone = true;
            },
            cancellationToken
        );
        return isDone;
    }
}
