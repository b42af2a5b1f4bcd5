using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly.Building;

/// <summary>Makes the row of one indicator.</summary>
internal sealed class RowBuilder(
    ReportData data,
    Readings readings,
    Judge judge,
    FigureBuilder figures,
    Territories territories
)
{
    private readonly Beside beside = new(data, readings, figures);
    private readonly RunBuilder runs = new(data, readings, judge);
    private readonly SchoolFigureBuilder schools = new(data, readings, figures);

    public IndicatorRow Build(IndicatorDefinition indicator)
    {
        var judged = judge.Of(indicator, data.Period);
        var verdict = judged.Verdict;
        var plan = figures.Of(judged.Plan, indicator);
        var shortfall = Lack(indicator, judged);
        var movement =
            judged.Period.End > data.Period.End || IsHidden(judged, judged.Previous, judged.PreviousPeriod, indicator)
                ? null
                : FigureBuilder.Move(judged, indicator);

        // Figures of others than those compared need not agree with their step.
        var previous = movement is { Difference: not null, IsOfSome: false } ? judged.Previous?.Shown : null;
        var baseline = ShowsBaseline(indicator, judged) ? judged.Baseline?.Shown : null;
        var row = new IndicatorRow(
            indicator.Code,
            Words.Tidy(indicator.Name),
            indicator.Unit.Text,
            indicator.Direction,
            judged.Period.Code,
            judged.Period != data.Period,
            judged.Period.End > data.Period.End,
            plan,
            figures.Of(judged.Now, indicator, judged.Plan?.Plan, verdict.Status, previous, baseline),
            ShowsBaseline(indicator, judged)
                ? Then(judged.Baseline, indicator, judged.BaselinePeriod, judged.Now.Shown)
                : null,
            ShowsBaseline(indicator, judged) ? judged.BaselinePeriod?.Code : null,
            Then(judged.Previous, indicator, judged.PreviousPeriod, previous is null ? null : judged.Now.Shown),
            judged.PreviousPeriod?.Code,
            judged.PreviousPeriod is not null && judged.PreviousPeriod == data.Period.Previous(),
            movement,
            verdict.Status,
            PreviousStatus(indicator, judged),
            verdict.Degree,
            verdict.Code,
            KeptBack.Absences(verdict.Grounds, judged.Now.Fact, data.Groups),
            verdict.Declared,
            verdict.TaskFulfilled,
            indicator.TaskTolerancePercent,
            CoverageOf(indicator, judged),
            schools.Of(indicator, judged, shortfall)
        )
        {
            Shortfall = shortfall is null
                ? null
                : KeptBack.Shortfall(shortfall, member => readings.Discretion.Hides(indicator, member, judged.Period)),
            Absence = AbsenceOf(judged) is { } absence ? KeptBack.Absence(absence, judged.Now.Fact, data.Groups) : null,
            Contradiction = judged.Now.Contradiction,
            Chance = verdict.Status == Status.AtRisk ? ChanceOf(indicator, judged) : null,
            Recipe = Beside.Recipe(indicator, judged),
            Benchmarks = beside.Benchmarks(indicator, judged),
            Territories = territories.Of(indicator),
            Breakdowns = beside.Breakdowns(indicator, judged),
            Forecast = YearForecast.Of(data, readings, indicator, data.Programme.OwnerCode, judged),
            YearAgo = YearAgo(indicator, judged),
            Later = Later(indicator, judged),
            Run = runs.Of(indicator, judged),
        };
        return readings.Discretion.HidesGrounds(indicator, data.Programme.OwnerCode, judged) ? KeptBack.Row(row) : row;
    }

    private bool IsHidden(Judged judged, Reading? then, Period? period, IndicatorDefinition indicator) =>
        readings.Discretion.HidesStep(indicator, data.Programme.OwnerCode, judged, then, period);

    /// <summary>An earlier figure is printed as it was: its unit may have been another.</summary>
    /// <param name="now">The figure that it is compared with; null for none.</param>
    private Figure? Then(Reading? reading, IndicatorDefinition indicator, Period? period, Fact? now) =>
        period is null ? null : figures.Of(reading, data.RulesAt(indicator, period), beside: [now]);

    private Chance ChanceOf(IndicatorDefinition indicator, Judged judged)
    {
        var until = Evaluator.LastChance(indicator, judged.Period.End);
        var kind =
            until > judged.Period.End ? ChanceKind.YearRuns
            : until > data.Period.End ? ChanceKind.OwnPeriodRuns
            : ChanceKind.PeriodRuns;
        return new Chance(kind, until);
    }

    /// <summary>
    /// Without a baseline of its own an indicator's baseline is the previous figure again; growth is measured from it
    /// all the same.
    /// </summary>
    private static bool ShowsBaseline(IndicatorDefinition indicator, Judged judged) =>
        (indicator.BaselinePeriod is not null && judged.BaselinePeriod != judged.PreviousPeriod)
        || judged.Plan?.Plan is PlanValue.Change;

    private YearAgo? YearAgo(IndicatorDefinition indicator, Judged judged)
    {
        if (
            judged.Period.YearBefore() is not { } before
            || before == judged.PreviousPeriod
            || judged.Period.End > data.Period.End
        )
            return null;

        var then = readings.Of(indicator, before);
        return
            !IsHidden(judged, then, before, indicator)
            && Then(then, indicator, before, judged.Now.Fact) is { } figure
            && FigureBuilder.Move(readings.Alike(indicator, data.Programme.OwnerCode, judged.Period, before), indicator)
                is { } movement
            ? new YearAgo(before.Code, figure, movement)
            : null;
    }

    private List<LaterPlan>? Later(IndicatorDefinition indicator, Judged judged)
    {
        if (data.Period.Kind is not (PeriodKind.CalendarYear or PeriodKind.AcademicYear))
            return null;
        var later = data
            .Plans.After(indicator.Code, data.Programme.OwnerCode, judged.Period)
            .Select(plan => new LaterPlan(plan.Period.Code, figures.Of(plan, indicator)!))
            .ToList();
        return later.Count == 0 ? null : later;
    }

    private Status? PreviousStatus(IndicatorDefinition indicator, Judged judged)
    {
        if (data.Period.Previous() is not { } report)
            return null;

        // A figure that was made otherwise was judged otherwise: nothing is won or lost over a break.
        if (!data.GoesOn(indicator, report))
            return null;

        var before = judge.Of(indicator, report);
        return before.Period == judged.Period || before.Now.Fact is null ? null : before.Verdict.Status;
    }

    private Shortfall? Lack(IndicatorDefinition indicator, Judged judged) =>
        judged is { Verdict.Status: Status.Missed or Status.AtRisk, Plan.Plan: { } plan, Now.RollUp: not null }
        && indicator.RollUp == RollUp.Ratio
            ? Shortfall.Of(
                readings
                    .Members(indicator, data.Programme.OwnerCode, judged.Period)
                    .Select(static one => KeyValuePair.Create(one.Key, one.Value?.Fact)),
                plan,
                indicator.Direction
            )
            : null;

    private Coverage? CoverageOf(IndicatorDefinition indicator, Judged judged) =>
        judged.Now.RollUp is not { } rollUp
            ? null
            : new Coverage(
                rollUp.Used,
                rollUp.Of,
                [
                    .. rollUp.LeftOut.Select(one => new AbsentSchool(
                        one.Code,
                        data.NameOf(one.Code),
                        one.Lack,
                        one.Parts
                    )
                    {
                        Refused = data.Refused(indicator.Code, one.Code, judged.Period, readings.Discretion),
                    }),
                ]
            );

    /// <summary>
    /// A figure of some members says who is missing and what they could change; an unclear verdict has said it.
    /// </summary>
    private static Absence? AbsenceOf(Judged judged) =>
        judged is { Absence: { Effect: not AbsenceEffect.Turns } absence, Now.RollUp.Combined: not null }
            ? absence
            : null;
}
