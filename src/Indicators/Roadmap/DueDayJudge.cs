namespace QualityMonitor.Indicators.Roadmap;

/// <summary>One due day against what was reported of it.</summary>
internal static class DueDayJudge
{
    /// <param name="due">Null where no day can be computed.</param>
    /// <param name="execution">Null: nothing was reported.</param>
    /// <param name="asOf">Day of judging: on the due day itself the activity is not overdue yet.</param>
    public static ActivityVerdict Judge(DateOnly? due, Execution? execution, DateOnly asOf) =>
        execution?.Degree switch
        {
            ExecutionDegree.Full => Done(due, execution.On, asOf),
            ExecutionDegree.Partly => new ActivityVerdict(
                ActivityStatus.Partly,
                due,
                "Выполнено частично"
                    + (due is { } until ? $", срок — {RussianText.Date(until)}." : ", срок не вычисляется.")
            ),
            _ => Open(due, asOf, execution is not null),
        };

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

    /// <summary>
    /// How long ago a day has passed is no part of the judgement: it would be another one every morning.
    /// </summary>
    private static ActivityVerdict Open(DateOnly? due, DateOnly asOf, bool isReported)
    {
        var said = isReported ? "по отчёту не выполнено" : "о выполнении не сообщено";
        return due switch
        {
            null => new(ActivityStatus.NoDate, null, $"Срок не вычисляется, {said}."),
            { } until when asOf > until => new(
                ActivityStatus.Overdue,
                until,
                $"Срок {RussianText.Date(until)} прошёл, {said}."
            ),
            { } until => new(ActivityStatus.NotDue, until, $"Срок {RussianText.Date(until)} не наступил."),
        };
    }
}
