using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Indicators.Completeness;

/// <summary>A figure that an organisation has to give.</summary>
public sealed record OwedFigure(IndicatorDefinition Indicator, Period Period);

/// <summary>
/// Who owes what. An organisation owes for a period the indicators that are asked of its level
/// (<see cref="FormRows.IsAsked"/>) and whose own period ends in it: a yearly indicator in the year's last quarter, in
/// the others nothing. Reports, reminders, escalations and forms all ask here, so that nobody who owes nothing is
/// called silent.
/// </summary>
public static class Owed
{
    /// <summary>In the order of the programme; empty: the organisation owes nothing in the period.</summary>
    public static IReadOnlyList<OwedFigure> In(
        ProgrammeDefinition programme,
        Organisation organisation,
        Period period
    ) =>
        [
            .. programme
                .Indicators.Select(indicator =>
                    Cadences.LastEndingIn(indicator.Cadence, period) is { } own
                    && FormRows.IsAsked(indicator, organisation, own)
                    && programme.IsActiveIn(own)
                        ? new OwedFigure(indicator, own)
                        : null
                )
                .OfType<OwedFigure>(),
        ];

    /// <summary>The periods of what all the programme's schools owe in a report's period, each once.</summary>
    public static IReadOnlyList<Period> PeriodsIn(ProgrammeDefinition programme, Period period) =>
        [
            .. programme
                .Schools()
                .SelectMany(school => In(programme, school, period))
                .Select(static owed => owed.Period)
                .Distinct(),
        ];
}
