namespace QualityMonitor.Indicators.Completeness;

/// <summary>
/// Who is told what today. What was missed while the service was down is caught up by the latest stage alone; a stage
/// before reminders were switched on, or more than a month old, is not caught up at all.
/// </summary>
public static class ReminderRule
{
    /// <summary>Longer than any holidays; a reminder later than this only confuses.</summary>
    public const int CatchUpDays = 30;

    /// <summary>Nobody is called silent whose letter may lie where we cannot look.</summary>
    /// <param name="unread">Of the latest collecting run.</param>
    public static bool MayRemind(IReadOnlyList<UnreadSource> unread) => unread.Count == 0;

    /// <param name="standing">What it is called as long as nothing has come: its own file that waits for a decision is not
    /// asked for again.</param>
    /// <param name="told">The latest stage the school was reminded of; null: none.</param>
    /// <param name="since">The day reminders were switched on.</param>
    /// <param name="today">A working day.</param>
    /// <returns>The stage to remind of; null: nothing. Who has sent a part is told from the day before the deadline on
    /// what is missing.</returns>
    public static ReminderStage? ForSchool(
        CollectionDays days,
        Receipt receipt,
        Standing standing,
        ReminderStage? told,
        DateOnly since,
        DateOnly today
    )
    {
        if (!receipt.HasCome && standing == Standing.Waiting)
            return null;
        if (receipt.IsWhole || days.StageOn(today) is not { } stage || stage <= told)
            return null;
        if (receipt.HasCome && stage < ReminderStage.DayBefore)
            return null;

        return IsFresh(days.DayOf(stage)!.Value, since, today) ? stage : null;
    }

    /// <summary>
    /// Whether the coordinator is told of a school now. A school that sent a part has answered and is no reason for it.
    /// </summary>
    /// <param name="isEscalated">The coordinator was told of this school and period before.</param>
    /// <inheritdoc cref="ForSchool"/>
    /// <returns>True for a school of which nothing has come.</returns>
    public static bool ForCoordinator(
        CollectionDays days,
        Receipt receipt,
        bool isEscalated,
        DateOnly since,
        DateOnly today
    ) => !receipt.HasCome && !isEscalated && days.Escalation <= today && IsFresh(days.Escalation, since, today);

    private static bool IsFresh(DateOnly day, DateOnly since, DateOnly today) =>
        day >= since && today.DayNumber - day.DayNumber <= CatchUpDays;
}
