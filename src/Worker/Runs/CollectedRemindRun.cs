using QualityMonitor.Reports.Reminders;
using QualityMonitor.Store.Journal;

namespace QualityMonitor.Worker.Runs;

/// <summary>
/// Reminders after a collecting run of their own and never beside another one: nobody is reminded of a file that lies
/// in the inbox, or is being loaded just now.
/// </summary>
internal sealed class CollectedRemindRun(CollectRun collecting, RemindRun reminding)
{
    /// <returns>Null when somebody else is collecting; nobody was reminded.</returns>
    public async Task<ReminderResult?> ExecuteAsync(
        RunTrigger trigger,
        string triggeredBy,
        CancellationToken cancellationToken
    ) =>
        await collecting.ExecuteAsync(trigger, triggeredBy, null, cancellationToken) is null
            ? null
            : await reminding.ExecuteAsync(trigger, triggeredBy, cancellationToken);
}
