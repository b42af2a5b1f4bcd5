using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Indicators.Completeness;

/// <summary>
/// The days of one collection, all of them working days. A deadline on a day off moves to the next working day, as
/// article 193 of the Civil Code (ГК РФ) has it for any term; the first call comes on the period's last working day, so
/// that nobody learns of it during the January holidays.
/// </summary>
/// <param name="HalfWay">Null when the term is too short for a day of its own.</param>
/// <param name="DayBefore">The last working day before the deadline. Where holidays leave none between start and
/// deadline, the deadline itself; null when it is the start, too.</param>
/// <param name="Deadline">Last day in time.</param>
public sealed record CollectionDays(
    DateOnly Start,
    DateOnly? HalfWay,
    DateOnly? DayBefore,
    DateOnly Deadline,
    DateOnly Overdue,
    DateOnly Escalation
)
{
    /// <param name="deadlineDays">Calendar days after the period's end.</param>
    public static CollectionDays Of(Period period, int deadlineDays, ProductionCalendar calendar)
    {
        var deadline = DeadlineOf(period, deadlineDays, calendar);
        var start = calendar.ThisOrPrevious(period.End);
        var term = calendar.Count(start, deadline);
        var overdue = calendar.After(deadline);
        return new CollectionDays(
            start,
            term / 2 >= 1 && term / 2 < term - 1 ? calendar.After(start, term / 2) : null,
            term > 0 ? calendar.After(start, Math.Max(term - 1, 1)) : null,
            deadline,
            overdue,
            calendar.After(overdue)
        );
    }

    /// <summary>Last day in time.</summary>
    public static DateOnly DeadlineOf(Period period, int deadlineDays, ProductionCalendar calendar) =>
        calendar.ThisOrNext(period.End.AddDays(deadlineDays));

    /// <summary>Null when this collection has no such stage.</summary>
    public DateOnly? DayOf(ReminderStage stage) =>
        stage switch
        {
            ReminderStage.Start => Start,
            ReminderStage.HalfWay => HalfWay,
            ReminderStage.DayBefore => DayBefore,
            ReminderStage.Overdue => Overdue,
            _ => Escalation,
        };

    /// <summary>The latest stage for schools that a day has reached; null before the start.</summary>
    public ReminderStage? StageOn(DateOnly today)
    {
        for (var stage = ReminderStage.Overdue; stage >= ReminderStage.Start; stage--)
        {
            if (DayOf(stage) <= today)
                return stage;
        }

        return null;
    }
}
