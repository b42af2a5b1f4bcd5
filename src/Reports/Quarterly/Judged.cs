using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Quarterly;

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
);

/// <summary>Judges the programme's indicators for any report period.</summary>
internal sealed class Judge(ReportData data, Readings readings)
{
    public Judged Of(IndicatorDefinition indicator, Period report) => Of(indicator, data.Programme.OwnerCode, report);

    /// <summary>
    /// An organisation without a plan of its own is held against the owner's where that is a level asked of all alike.
    /// </summary>
    public Judged Of(IndicatorDefinition indicator, string organisation, Period report)
    {
        var plans = report.End < data.Period.Start ? data.EarlierPlans : data.Plans;
        var period = ReportedPeriods.Of(indicator, report, data.Facts, plans);
        var plan =
            plans.Find(indicator.Code, organisation, period)
            ?? (Levels.IsLevel(indicator) ? plans.Find(indicator.Code, data.Programme.OwnerCode, period) : null);
        var now = readings.Of(indicator, organisation, period);
        var before = ComparablePeriods.Before(indicator, period);
        var baseline = indicator.BaselinePeriod ?? NearestBefore(indicator, period);
        var judged = new Judged(
            period,
            plan,
            now,
            baseline is null ? null : readings.Of(indicator, organisation, baseline),
            baseline,
            before is null ? null : readings.Of(indicator, organisation, before),
            before,
            Evaluator.Judge(new Question(indicator, null, now.Fact, null, null, period.End, data.Today))
        );
        return judged with { Verdict = Verdict(indicator, judged) };
    }

    /// <summary>Of a formula where its parts have facts.</summary>
    private Period? NearestBefore(IndicatorDefinition indicator, Period period) =>
        indicator.Formula is not { } formula
            ? data.Facts.NearestBefore(indicator, period)
            : formula
                .References()
                .Select(reference => data.Facts.NearestBefore(indicator with { Code = reference.Code }, period))
                .MaxBy(static one => one?.End);

    private Verdict Verdict(IndicatorDefinition indicator, Judged judged)
    {
        if (judged.Plan is { } plan && PlanBook.IsDueLater(plan, judged.Period))
            return DueLater(indicator, plan, judged.Now.Fact);

        var verdict = Evaluator.Judge(
            new Question(
                indicator,
                judged.Plan?.Plan,
                judged.Now.Fact,
                judged.Baseline?.Fact,
                judged.Previous?.Fact,
                judged.Period.End,
                data.Today
            )
        );
        return judged.Now switch
        {
            { Undefined: { } undefined } => WithoutResult(verdict, undefined),
            { Fact: null } => WithoutTotal(verdict, data.Facts.Breakdowns(indicator.Code, judged.Period)),
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
                Sentence =
                    $"{verdict.Sentence} Для вычисления не хватает {(codes.Count == 1 ? "показателя" : "показателей")} {RussianText.Join(codes)}"
                    + (apart ? ": ни у одной школы нет всех показателей формулы." : "."),
            },
            FormulaResult.Indeterminate { Reason: var reason } => verdict with
            {
                Status = verdict.Status == Status.NoPlan ? Status.NoPlan : Status.Indeterminate,
                Code = "formula-undefined",
                Sentence = $"Вычислить по формуле нельзя: {reason}.",
            },
            _ => verdict,
        };

    private static Verdict WithoutTotal(Verdict verdict, IEnumerable<ObservedFact> breakdowns)
    {
        var names = breakdowns
            .Select(static one => Words.Tidy(one.Breakdown))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return names.Count == 0
            ? verdict
            : verdict with
            {
                Sentence =
                    $"{verdict.Sentence} Есть только разрезы ({RussianText.Join(names, 4)}): в общую цифру они не складываются.",
            };
    }

    private static Verdict DueLater(IndicatorDefinition indicator, PlannedValue plan, Fact? fact)
    {
        var now = fact is null or Fact.Missing
            ? "данных пока нет"
            : "сейчас " + FactText.Print(fact, indicator.Unit, indicator.Decimals);
        return new Verdict(
            Status.NotDue,
            null,
            "plan-due-later",
            RussianText.Stop(
                $"План «{PlanText.Print(plan.Plan, indicator.Unit)}», срок — {RussianText.Date(plan.Period.End)}; {now}"
            )
        );
    }
}
