using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Timeline;

namespace QualityMonitor.Indicators.Completeness;

/// <summary>What an organisation owes while it sends something older.</summary>
/// <param name="Deadline">Last day in time.</param>
public sealed record StillOwed(Period Period, DateOnly Deadline);

/// <summary>
/// Whether a file of a closed period may be meant for the one that is being collected: last quarter's form is filled again,
/// and nothing in it shows that. Figures of a closed period are a correction, and nobody but their sender can tell.
/// </summary>
public static class StillOwedRule
{
    /// <param name="organisation">The one that the file is of.</param>
    /// <param name="given">The period of the file.</param>
    /// <returns>The period that the organisation is asked for on the day and may have meant, unless it has given
    /// something for it; null: there is none.</returns>
    public static StillOwed? Of(
        ProgrammeHistory programme,
        string organisation,
        Period given,
        DateOnly receivedOn,
        ProductionCalendar calendar
    ) =>
        CollectionDays.DeadlineOf(given, programme.At(given).DeadlineDays, calendar) >= receivedOn
            ? null
            : DuePeriods
                .On(receivedOn, programme, calendar)
                .Where(due =>
                    due.Period.Kind == given.Kind
                    && due.Period.End > given.End
                    && programme.TreeAt(due.Period).Find(organisation) is { } whose
                    && FormRows.For(programme.At(due.Period), whose, due.Period).Count > 0
                )
                .Select(static due => new StillOwed(due.Period, due.Days.Deadline))
                .LastOrDefault();
}
