namespace QualityMonitor.Indicators.Roadmap;

/// <summary>One due day against what was reported of it.</summary>
internal static class DueDayJudge
{
    /// <param name="due">Null where no day can be computed.</param>
    /// <param name="execution">Null: nothing was reported.</param>
    /// <param name="asOf">Day of judging: on the due day itself the activity is not overdue yet.</param>
    public static ActivityVerdict Judge(DateOnly? due, Execution? execution, DateOnly asOf) =>
        new(
            execution?.Degree switch
            {
                ExecutionDegree.Full => Done(due, execution.On, asOf),
                ExecutionDegree.Partly => ActivityStatus.Partly,
                _ => Open(due, asOf),
            },
            due
        )
        {
            By = execution,
            DoneOn = execution is { Degree: ExecutionDegree.Full } ? execution.On : null,
            IsDenied = execution is { Degree: ExecutionDegree.NotDone },
        };

    private static ActivityStatus Done(DateOnly? due, DateOnly? on, DateOnly asOf) =>
        (due, on) switch
        {
            (null, _) => ActivityStatus.Done,
            ({ } until, { } day) => day <= until ? ActivityStatus.OnTime : ActivityStatus.Late,
            ({ } until, null) => asOf <= until ? ActivityStatus.OnTime : ActivityStatus.Done,
        };

    private static ActivityStatus Open(DateOnly? due, DateOnly asOf) =>
        due switch
        {
            null => ActivityStatus.NoDate,
            { } until => asOf > until ? ActivityStatus.Overdue : ActivityStatus.NotDue,
        };
}
