using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Answers;

/// <summary>What the sender of an older period's figures has not given yet, by the store alone.</summary>
public sealed class StillOwedReader(Store.Editions.Reminders reminders, ProductionCalendar calendar)
{
    /// <returns>Null: nothing is owed, or something has been given.</returns>
    /// <inheritdoc cref="StillOwedRule.Of"/>
    internal async Task<StillOwed?> ReadAsync(
        ProgrammeHistory programme,
        string organisation,
        Period given,
        DateOnly receivedOn,
        CancellationToken cancellationToken
    ) =>
        StillOwedRule.Of(programme, organisation, given, receivedOn, calendar) is { } owed
        && !(await reminders.GivenAsync(programme.Code, owed.Period, AsOf.Now, cancellationToken)).ContainsKey(
            organisation
        )
            ? owed
            : null;
}
