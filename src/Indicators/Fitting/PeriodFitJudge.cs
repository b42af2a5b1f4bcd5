using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Indicators.Fitting;

/// <summary>
/// Judges the period of a fact. A report asks an indicator for periods of its own cadence, so that a figure of any
/// other period would be kept and never shown.
/// </summary>
/// <remarks>
/// People name the same span otherwise: a reporting date («на 31.12.2025») is the period that ends on it, and a total
/// since the year began («12 месяцев», «9 месяцев», «2025 год») is that of the last period in it. So a level given for
/// a year is no level of its last quarter, and «на 01.01.2026» may be the end of one period or the beginning of the
/// next: those are asked about.
/// </remarks>
public static class PeriodFitJudge
{
    /// <summary>The code of the remark about a figure of a time after the programme's end.</summary>
    public const string AfterCode = "period-after-programme";

    private static readonly PeriodFit Fitting = new PeriodFit.Fits();

    /// <param name="heir">The programme that goes on with this one; null: none is known.</param>
    public static PeriodFit Judge(
        IndicatorDefinition indicator,
        Period period,
        ProgrammeDefinition programme,
        ProgrammeName? heir = null
    )
    {
        if (period == indicator.BaselinePeriod)
            return Fitting;
        if (period.Kind == Cadences.KindOf(indicator.Cadence))
            return WhenOf(indicator, period, programme, heir) ?? Fitting;

        var last = Cadences.Around(indicator.Cadence, period.End);
        if (!IsSame(indicator, period, last))
            return new PeriodFit.Unfit(
                PeriodFitMessages.OtherCadence(indicator, period, last),
                last.End == period.End ? last : null
            );
        return WhenOf(indicator, last, programme, heir)
            ?? new PeriodFit.ReadAs(last, PeriodFitMessages.ReadAs(indicator, period, last));
    }

    /// <summary>The period that a figure is loaded for; the period itself where it is of no other.</summary>
    public static Period Read(IndicatorDefinition indicator, Period period, ProgrammeDefinition programme) =>
        Judge(indicator, period, programme) is PeriodFit.ReadAs(var read, _) ? read : period;

    /// <summary>Null while the programme runs in some day of the period.</summary>
    private static PeriodFit? WhenOf(
        IndicatorDefinition indicator,
        Period period,
        ProgrammeDefinition programme,
        ProgrammeName? heir
    ) =>
        programme.IsActiveIn(period) ? null
        : period.Start > programme.EndsOn ? new PeriodFit.Unfit(PeriodFitMessages.After(programme, period, heir), null)
        : new PeriodFit.Earlier(PeriodFitMessages.Before(indicator, programme, period));

    private static bool IsSame(IndicatorDefinition indicator, Period given, Period last) =>
        given.End == last.End
        && (
            given.Kind == PeriodKind.Day
            || given.Start == last.Start
            || (
                indicator.Accumulation == Accumulation.Cumulative
                && given.Start == new DateOnly(given.End.Year, 1, 1)
                && last.Start.Year == given.End.Year
            )
        );
}
