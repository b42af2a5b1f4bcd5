namespace QualityMonitor.Indicators.Roadmap;

/// <summary>Judges an activity by its due days and what was reported of it. Pure and total.</summary>
public static class ActivityJudge
{
    /// <param name="due">From <see cref="DueDates"/>, in order; an activity that comes back has several.</param>
    /// <param name="execution">Null: nothing was reported.</param>
    /// <param name="asOf">Day of judging: on the due day itself the activity is not overdue yet.</param>
    public static ActivityVerdict Judge(IReadOnlyList<DateOnly> due, Execution? execution, DateOnly asOf)
    {
        var answered = execution?.On is { } on ? Answered(due, on) : null;
        if (answered is not null && Passed(due, asOf) is { } later && later > answered)
            return Open(later, asOf, isReported: false);
        var day = answered ?? Passed(due, asOf) ?? due.Select(static one => (DateOnly?)one).FirstOrDefault();
        return execution?.Degree switch
        {
            ExecutionDegree.Full => Done(day, execution.On, asOf),
            ExecutionDegree.Partly => new ActivityVerdict(
                ActivityStatus.Partly,
                day,
                "Выполнено частично"
                    + (day is { } until ? $", срок — {RussianText.Date(until)}." : ", срок не вычисляется.")
            ),
            _ => Open(day, asOf, execution is not null),
        };
    }

    /// <summary>
    /// Of days that come back the one a report answers for is the nearest, be it a little late for one or early for the
    /// next.
    /// </summary>
    private static DateOnly? Answered(IReadOnlyList<DateOnly> due, DateOnly on) =>
        due.OrderBy(day => Math.Abs(day.DayNumber - on.DayNumber))
            .ThenByDescending(static day => day)
            .Select(static day => (DateOnly?)day)
            .FirstOrDefault();

    private static DateOnly? Passed(IReadOnlyList<DateOnly> due, DateOnly asOf) =>
        due.Where(day => day < asOf).Select(static day => (DateOnly?)day).LastOrDefault();

    private static ActivityVerdict Done(DateOnly? due, DateOnly? on, DateOnly asOf) =>
        (due, on) switch
        {
            (null, null) => new(ActivityStatus.Done, null, "Выполнено; срок не вычисляется."),
            (null, { } day) => new(
                ActivityStatus.Done,
                null,
                $"Выполнено {RussianText.Date(day)}; срок не вычисляется."
            ),
            ({ } until, { } day) when day <= until => new(
                ActivityStatus.OnTime,
                until,
                $"Выполнено {RussianText.Date(day)} при сроке {RussianText.Date(until)}."
            ),
            ({ } until, { } day) => new(
                ActivityStatus.Late,
                until,
                $"Выполнено {RussianText.Date(day)}, на {RussianText.Count(day.DayNumber - until.DayNumber, "день", "дня", "дней")} позже срока {RussianText.Date(until)}."
            ),
            ({ } until, null) when asOf <= until => new(
                ActivityStatus.OnTime,
                until,
                $"Выполнено до наступления срока {RussianText.Date(until)}."
            ),
            ({ } until, null) => new(
                ActivityStatus.Done,
                until,
                $"Выполнено; день не указан, своевременность при сроке {RussianText.Date(until)} определить нельзя."
            ),
        };

    private static ActivityVerdict Open(DateOnly? due, DateOnly asOf, bool isReported)
    {
        var said = isReported ? "по отчёту не выполнено" : "о выполнении не сообщено";
        return due switch
        {
            null => new(ActivityStatus.NoDate, null, $"Срок не вычисляется, {said}."),
            { } until when asOf > until => new(
                ActivityStatus.Overdue,
                until,
                $"Срок {RussianText.Date(until)} прошёл {RussianText.Count(asOf.DayNumber - until.DayNumber, "день", "дня", "дней")} назад, {said}."
            ),
            { } until => new(ActivityStatus.NotDue, until, $"Срок {RussianText.Date(until)} не наступил."),
        };
    }
}
