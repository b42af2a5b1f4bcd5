namespace QualityMonitor.Indicators.Roadmap;

/// <summary>How far an activity has been carried out, by the word of whoever reports it.</summary>
public enum ExecutionDegree
{
    NotDone,
    Partly,
    Full,
}

/// <summary>What was reported of an activity.</summary>
/// <param name="On">The day it was carried out; null where the report names none.</param>
public sealed record Execution(ExecutionDegree Degree, DateOnly? On);

/// <summary>
/// Where an activity stands, exactly one of these. An activity without a computable day is never taken for done.
/// </summary>
public enum ActivityStatus
{
    /// <summary>Выполнено в полном объёме и в срок.</summary>
    OnTime,

    /// <summary>Выполнено с опозданием.</summary>
    Late,

    /// <summary>Выполнено; was it in time cannot be told: no day of doing, or no computable day due.</summary>
    Done,

    /// <summary>Выполнено частично.</summary>
    Partly,

    /// <summary>Срок прошёл, о выполнении не сообщено.</summary>
    Overdue,

    /// <summary>Срок не наступил.</summary>
    NotDue,

    /// <summary>Не выполнено, и срок не вычисляется.</summary>
    NoDate,
}

/// <summary>The judgement of one activity.</summary>
/// <param name="Due">The day it is judged by; null when none can be computed.</param>
public sealed record ActivityVerdict(ActivityStatus Status, DateOnly? Due)
{
    /// <summary>The day it was carried out; null where nobody named one.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>The word it was judged by; null where nothing answers for the day.</summary>
    public Execution? By { get; init; }

    /// <summary>Somebody reported that it was not carried out; without it nobody reported anything.</summary>
    public bool IsDenied { get; init; }

    /// <summary>Every due day of the period where there are several; empty otherwise.</summary>
    public IReadOnlyList<DueDay> Days { get; init; } = [];

    /// <summary>One Russian sentence with the days that explains the status.</summary>
    public string Sentence => ActivityText.Of(this);
}

/// <summary>One due day of an activity that comes back, by itself.</summary>
public readonly record struct DueDay(DateOnly Due, ActivityStatus Status);
