namespace QualityMonitor.Indicators.Completeness;

/// <summary>When somebody is told that figures have not come yet, in the order of time.</summary>
public enum ReminderStage
{
    /// <summary>The collection opens.</summary>
    Start,
    HalfWay,
    DayBefore,

    /// <summary>The first working day after the deadline.</summary>
    Overdue,

    /// <summary>The working day after that: the coordinator is told who is silent still.</summary>
    Escalation,
}
