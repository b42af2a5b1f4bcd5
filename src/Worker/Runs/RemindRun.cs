using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Reports.Reminders;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Configuration;

namespace QualityMonitor.Worker.Runs;

/// <summary>
/// Puts today's reminders and escalations into the outbox, whoever asked for it; sending is <see cref="DeliverRun"/>'s
/// work.
/// </summary>
internal sealed class RemindRun(
    RunExecutor executor,
    ReminderPublisher publisher,
    QualityMonitor.Store.Editions.Reminders reminders,
    FeatureSwitches switches,
    CollectedState collected,
    Settings settings,
    TimeZoneInfo zone,
    TimeProvider clock
)
{
    /// <returns>Since when schools are reminded; null: they are not.</returns>
    public Task<DateTimeOffset?> SwitchAsync(CancellationToken cancellationToken) =>
        switches.SwitchAsync(FeatureSwitches.Reminders, settings.RemindersAreOn, cancellationToken);

    /// <param name="now">Whose day decides who is reminded.</param>
    /// <returns>What was put into the outbox, nothing when reminders are off; null when another process is collecting
    /// or reminding.</returns>
    public async Task<ReminderResult?> ExecuteAsync(
        DateTimeOffset now,
        RunTrigger trigger,
        string triggeredBy,
        CancellationToken cancellationToken
    ) =>
        await SwitchAsync(cancellationToken) is { } since
            ? await ExecuteAsync(DayOf(since), now, trigger, triggeredBy, cancellationToken)
            : new ReminderResult([], [], null, null);

    /// <param name="since">Stages before this day are not caught up.</param>
    /// <param name="now">Whose day decides who is reminded.</param>
    /// <returns>Null when another process is collecting or reminding: its lease is that of collecting.</returns>
    public async Task<ReminderResult?> ExecuteAsync(
        DateOnly since,
        DateTimeOffset now,
        RunTrigger trigger,
        string triggeredBy,
        CancellationToken cancellationToken
    )
    {
        ReminderResult? result = null;
        await executor.ExecuteAsync(
            JobNames.Remind,
            JobNames.Collect,
            trigger,
            triggeredBy,
            async (scope, token) =>
            {
                var unread = await collected.UnreadAsync(token);
                if (!ReminderRule.MayRemind(unread))
                {
                    scope.Failure = $"напоминания отложены: {CollectedState.Sentence(unread, zone)}";
                    result = new ReminderResult([], [], null, null) { Held = scope.Failure };
                    return;
                }

                await reminders.ForgetAheadAsync(now + DueReports.Ahead, token);
                result = await publisher.PublishAsync(Moment(since, now), scope.Fence, token);
                scope.Count("reminders", result.Letters.Count - result.Escalations);
                scope.Count("escalations", result.Escalations);
                scope.Count("without_address", result.Unreachable.Count);
                scope.Failures.AddRange(result.Failures);
                scope.Note = result.Doubt?.Sentence;
            },
            cancellationToken
        );
        return result;
    }

    /// <summary>What would be sent today if reminders had been on all along, leaving out what was sent.</summary>
    public Task<ReminderResult> PreviewAsync(string folder, CancellationToken cancellationToken) =>
        publisher.PreviewAsync(Moment(DateOnly.MinValue, clock.GetUtcNow()), folder, cancellationToken);

    private ReminderMoment Moment(DateOnly since, DateTimeOffset now) =>
        new(TimeZoneInfo.ConvertTime(now, zone), since, settings.Reminders.AttachForms);

    private DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).Date);
}
