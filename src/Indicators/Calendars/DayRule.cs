namespace QualityMonitor.Indicators.Calendars;

/// <summary>What becomes of something that is due on a day off.</summary>
public enum DayRule
{
    /// <summary>It is due on any day.</summary>
    AnyDay,

    /// <summary>On the first working day after it.</summary>
    NextWorkingDay,

    /// <summary>On the last working day before it.</summary>
    PreviousWorkingDay,

    /// <summary>Not at all.</summary>
    WorkingDaysOnly,
}
