using QualityMonitor.Indicators.Absences;
using QualityMonitor.Indicators.Computing;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Figures;

/// <summary>One figure with everything its judgement rests on.</summary>
internal sealed record Judged(
    Period Period,
    PlannedValue? Plan,
    Reading Now,
    Reading? Baseline,
    Period? BaselinePeriod,
    Reading? Previous,
    Period? PreviousPeriod,
    Verdict Verdict
)
{
    /// <summary>
    /// The figure and the previous one over the members that gave both times; null without a previous.
    /// </summary>
    public LikeFigures? AgainstPrevious { get; init; }

    /// <summary>What those who are not in the figure do to its verdict; null where everybody is.</summary>
    public Absence? Absence { get; init; }

    /// <summary>Of a bound for every year, over a report of several, each year; empty otherwise.</summary>
    public IReadOnlyList<YearFigure> Years { get; init; } = [];
}

/// <summary>Judges the programme's indicators for any report period.</summary>
internal sealed class Judge(ReportData data, Readings readings)
{
    // One indicator is asked of a thousand schools before the next.
    private (IndicatorDefinition Indicator, Period Report, Steps Steps)? steps;

    public Judged Of(IndicatorDefinition indicator, Period report) => Of(indicator, data.Programme.OwnerCode, report);

    /// <summary>
    /// An organisation without a plan of its own is held against the owner's where that is a level asked of all alike.
    /// </summary>
    public Judged Of(IndicatorDefinition indicator, string organisation, Period report)
    {
        var judged = Single(indicator, organisation, report);
        if (
            !YearlyBounds.IsYearly(judged.Plan?.Plan)
            || YearlyBounds.Years(indicator, judged.Plan!.Period, report) is not { Count: > 1 } years
        )
            return judged;

        var each = years.Select(year => Single(indicator, organisation, year)).ToList();
        var figures = each.ConvertAll(static one => new YearFigure(one.Period, one.Now.Fact, one.Verdict));
        return each[figures.IndexOf(YearlyBounds.Deciding(figures))] with
        {
            Plan = judged.Plan,
            Verdict = YearlyBounds.Together(indicator, judged.Plan.Plan, figures),
            Years = figures,
        };
    }

    private Judged Single(IndicatorDefinition asked, string organisation, Period report)
    {
        // Each period by the rules of its day.
        var indicator = data.RulesAt(asked, report);
        var (period, before, baseline) = StepsOf(indicator, report);
        var plan = PlanOf(indicator, organisation, period, PlansFor(report));
        var now = readings.Of(indicator, organisation, period);
        var previous = before is null ? null : readings.Of(indicator, organisation, before);
        var first =
            baseline is null ? null
            : baseline == before ? previous
            : readings.Of(indicator, organisation, baseline);
        var like = before is null ? null : readings.Alike(indicator, organisation, period, before);
        var question = new Question(
            indicator,
            plan?.Plan,
            now.Fact,
            first?.Fact,
            previous?.Fact,
            period.End,
            data.Today
        )
        {
            AgainstBaseline = baseline is null ? null : () => readings.Alike(indicator, organisation, period, baseline),
            AgainstPrevious = like is null ? null : () => like,
        };
        var judged = new Judged(
            period,
            plan,
            now,
            first,
            baseline,
            previous,
            before,
            Verdict(question, plan, now, period)
        )
        {
            AgainstPrevious = like,
        };
        return Weighed(question, judged, organisation);
    }

    private PlanBook PlansFor(Period report) => report.End < data.Period.Start ? data.EarlierPlans : data.Plans;

    /// <summary>The period that a report speaks of, and those it is held against.</summary>
    private Steps StepsOf(IndicatorDefinition indicator, Period report)
    {
        if (steps is { } known && ReferenceEquals(known.Indicator, indicator) && known.Report == report)
            return known.Steps;
        var period = ReportedPeriods.Of(indicator, report, data.Facts, PlansFor(report));
        var found = new Steps(
            period,
            ComparablePeriods.Before(indicator, period),
            indicator.BaselinePeriod ?? NearestBefore(indicator, period)
        );
        steps = (indicator, report, found);
        return found;
    }

    /// <summary>
    /// The organisation's own plan; where it has none and the indicator is a level asked of all alike, the owner's.
    /// </summary>
    public PlannedValue? PlanOf(IndicatorDefinition indicator, string organisation, Period period, PlanBook plans) =>
        plans.Find(indicator.Code, organisation, period)
        ?? (Levels.IsLevel(indicator) ? OfAll(plans, indicator.Code, period) : null);

    /// <summary>The owner's; of a municipality's part else that of the whole programme.</summary>
    private PlannedValue? OfAll(PlanBook plans, string indicator, Period period) =>
        plans.Find(indicator, data.Programme.OwnerCode, period)
        ?? (data.Programme.WholeOwnerCode is { } whole ? plans.Find(indicator, whole, period) : null);

    /// <summary>The verdict as the silence of those who are not in the figure leaves it.</summary>
    private Judged Weighed(Question question, Judged judged, string organisation)
    {
        var indicator = question.Indicator;
        if (judged.Now.RollUp is null || readings.Filled(indicator, organisation, judged.Period) is not { } filled)
            return judged;

        var withLast = filled.Fact is { } fact ? Evaluator.Rate(With(question, fact)).Status : (Status?)null;
        var absence = AbsenceRule.Of(indicator, question.Plan, judged.Verdict.Status, filled, withLast);
        return judged with
        {
            Absence = absence,
            Verdict =
                absence.Effect == AbsenceEffect.Turns
                    ? new Verdict(
                        Status.Indeterminate,
                        null,
                        "members-missing",
                        Grounds.Of(indicator) with
                        {
                            Plan = question.Plan,
                            Fact = judged.Now.Fact,
                            Absence = absence,
                            Members = judged.Now.RollUp.Members,
                        }
                    )
                    : judged.Verdict,
        };
    }

    /// <summary>With everybody in it the figure compares with whatever everybody gave.</summary>
    private static Question With(Question question, Fact fact) =>
        question with
        {
            Fact = fact,
            AgainstBaseline = null,
            AgainstPrevious = null,
        };

    /// <summary>Of a formula where its parts have facts.</summary>
    private Period? NearestBefore(IndicatorDefinition indicator, Period period) =>
        indicator.Formula is not { } formula
            ? data.Facts.NearestBefore(indicator, period)
            : formula
                .References()
                .Select(reference => data.Facts.NearestBefore(indicator with { Code = reference.Code }, period))
                .MaxBy(static one => one?.End);

    private Verdict Verdict(Question question, PlannedValue? plan, Reading now, Period period)
    {
        if (plan is not null && PlanBook.IsDueLater(plan, period))
            return DueLater(question.Indicator, plan, now.Fact);

        var verdict = Evaluator.Judge(question);
        return now switch
        {
            { Undefined: { } undefined } => WithoutResult(verdict, undefined),
            { Fact: null } => WithoutTotal(verdict, data.Facts.Breakdowns(question.Indicator.Code, period)),
            _ => verdict,
        };
    }

    /// <summary>
    /// A formula without a result: a gap stays «no data» and names what lacks; what has no value is indeterminate.
    /// </summary>
    private static Verdict WithoutResult(Verdict verdict, FormulaResult undefined) =>
        undefined switch
        {
            FormulaResult.Missing { Codes: var codes, AreApart: var apart } => verdict with
            {
                Grounds = verdict.Grounds with { Lacking = codes, AreApart = apart },
            },
            FormulaResult.Indeterminate { Doubt: var doubt } => verdict with
            {
                Status = verdict.Status == Status.NoPlan ? Status.NoPlan : Status.Indeterminate,
                Code = "formula-undefined",
                Grounds = verdict.Grounds with { Undefined = doubt },
            },
            _ => verdict,
        };

    private static Verdict WithoutTotal(Verdict verdict, IEnumerable<ObservedFact> breakdowns)
    {
        var names = breakdowns
            .Select(static one => Words.Tidy(one.Breakdown))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return names.Count == 0 ? verdict : verdict with { Grounds = verdict.Grounds with { Breakdowns = names } };
    }

    private static Verdict DueLater(IndicatorDefinition indicator, PlannedValue plan, Fact? fact) =>
        new(
            Status.NotDue,
            null,
            "plan-due-later",
            Grounds.Of(indicator) with
            {
                Plan = plan.Plan,
                Fact = fact,
                Day = plan.Period.End,
            }
        );

    private sealed record Steps(Period Period, Period? Before, Period? Baseline);
}
