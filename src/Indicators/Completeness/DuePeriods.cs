using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Indicators.Completeness;

/// <summary>The periods a programme collects figures of schools for.</summary>
public static class DuePeriods
{
    /// <returns>Those whose collection has begun and is not so long over that nobody would be told of it any more;
    /// oldest first.</returns>
    public static IReadOnlyList<(Period Period, CollectionDays Days)> On(
        DateOnly today,
        ProgrammeDefinition programme,
        ProductionCalendar calendar
    ) =>
        [
            .. programme
                .Indicators.Where(static indicator =>
                    indicator.Level == OrganisationLevel.School && indicator.RollUp != RollUp.Formula
                )
                .Select(static indicator => indicator.Cadence)
                .Distinct()
                .SelectMany(cadence => Of(cadence, today, programme, calendar))
                .OrderBy(static one => one.Period.End)
                .ThenBy(static one => one.Period.Start),
        ];

    private static IEnumerable<(Period Period, CollectionDays Days)> Of(
        Cadence cadence,
        DateOnly today,
        ProgrammeDefinition programme,
        ProductionCalendar calendar
    )
    {
        for (var period = Cadences.Around(cadence, today); period is not null; period = period.Previous())
        {
            var days = CollectionDays.Of(period, programme.DeadlineDays, calendar);
            if (today.DayNumber - days.Escalation.DayNumber > ReminderRule.CatchUpDays)
                yield break;
            if (days.Start <= today && programme.IsActiveIn(period))
                yield return (period, days);
        }
    }
}
