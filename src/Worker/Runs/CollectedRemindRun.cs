using QualityMonitor.Reports.Reminders;
using QualityMonitor.Store.Journal;

namespace QualityMonitor.Worker.Runs;

/// <summary>
/// Reminders after a collecting run of their own and never beside another one: nobody is reminded of a file that lies
/// in the inbox, or is being loaded just now.
/// </summary>
internal sealed class CollectedRemindRun(CollectRun collecting, RemindRun reminding, TimeProvider clock)
{
    /// <param name="isSureOfTheTime">False while the clock may have been put ahead.</param>
    /// <returns>With what the collecting could not make of its own letters. Null when somebody else is collecting, or the
    /// time is not sure; nobody was reminded.</returns>
    public async Task<ReminderResult?> ExecuteAsync(
        RunTrigger trigger,
        string triggeredBy,
        Func<bool> isSureOfTheTime,
        CancellationToken cancellationToken
    )
    {
        if (await collecting.ExecuteAsync(trigger, triggeredBy, null, cancellationToken) is not { } collected)
            return null;

        // Asked of the very moment by which schools are reminded: collecting takes minutes, and a clock that was put
        // ahead meanwhile tells of quarters to come.
        var now = clock.GetUtcNow();
        return
            isSureOfTheTime()
            && await reminding.ExecuteAsync(now, trigger, triggeredBy, cancellationToken) is { } reminded
            ? reminded with
            {
                Failures = [.. collected.Unmade, .. reminded.Failures],
            }
            : null;
    }
}
