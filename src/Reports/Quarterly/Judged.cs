using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
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
    Verdict Verdict);

/// <summary>Judges the programme's indicators for any report period.</summary>
internal sealed class Judge(ReportData data, Readings readings)
{
    public Judged Of(IndicatorDefinition indicator, Period report)
    {
        var period = ComparablePeriods.Of(indicator, report, data.Facts, data.Plans);
        var plan = data.Plans.Find(indicator.Code, data.Programme.OwnerCode, period);
        var now = readings.Of(indicator, period);
        var before = ComparablePeriods.Before(indicator, period);
        var baseline = indicator.BaselinePeriod ?? data.Facts.NearestBefore(indicator, period);
        var judged = new Judged(
            period, plan, now,
            baseline is null ? null : readings.Of(indicator, baseline), baseline,
            before is null ? null : readings.Of(indicator, before), before,
            Evaluator.Judge(new Question(indicator, null, now.Fact, null, null, period.End, data.Today)));
        return judged with { Verdict = Verdict(indicator, judged) };
    }

    private Verdict Verdict(IndicatorDefinition indicator, Judged judged)
    {
        if (judged.Plan is { } plan && PlanBook.IsDueLater(plan, judged.Period))
            return DueLater(indicator, plan, judged.Now.Fact);

        return Evaluator.Judge(new Question(
            indicator, judged.Plan?.Plan, judged.Now.Fact, judged.Baseline?.Fact, judged.Previous?.Fact, judged.Period.End, data.Today));
    }

    private static Verdict DueLater(IndicatorDefinition indicator, PlannedValue plan, Fact? fact)
    {
        var now = fact is null or Fact.Missing ? "данных пока нет" : "сейчас " + FactText.Print(fact, indicator.Unit, indicator.Decimals);
        return new Verdict(
            Status.NotDue, null, "plan-due-later",
            $"План «{PlanText.Print(plan.Plan, indicator.Unit)}», срок — {RussianText.Date(plan.Period.End)}; {now}.");
    }
}
