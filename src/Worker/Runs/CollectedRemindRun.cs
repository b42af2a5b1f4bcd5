using QualityMonitor.Reports.Reminders;
using QualityMonitor.Store.Journal;

namespace QualityMonitor.Worker.Runs;

/// <summary>
/// Reminders after a collecting run of their own and never beside another one: nobody is reminded of a file that lies
/// in the inbox, or is being loaded just now.
/// </summary>
internal sealed class CollectedRemindRun(CollectRun collecting, RemindRun reminding, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <param name="patience">How long to wait for whoever is collecting.</param>
    /// <returns>Null when somebody is collecting still; nobody was reminded.</returns>
    public async Task<ReminderResult?> ExecuteAsync(
        RunTrigger trigger,
        string triggeredBy,
        TimeSpan patience,
        CancellationToken cancellationToken
    )
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            if (
                await collecting.ExecuteAsync(trigger, triggeredBy, null, cancellationToken) is not null
                && await reminding.ExecuteAsync(trigger, triggeredBy, cancellationToken) is { } result
            )
                return result;
            if (waited >= patience)
                return null;
            await Task.Delay(Pause, clock, cancellationToken);
        }
    }
}
