using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Reports.Figures;

namespace QualityMonitor.Reports.Quarterly.Building;

/// <summary>Looks back over an indicator's periods, each by the rules, the members and the plan of its own day.</summary>
internal sealed class RunBuilder(ReportData data, Readings readings, Judge judge)
{
    /// <returns>Null where the judged period has no number, or nothing before it has.</returns>
    public Run? Of(IndicatorDefinition indicator, Judged judged)
    {
        var last = judged.Period;
        var points = new List<RunPoint>();
        IndicatorDefinition? before = null;
        foreach (var period in RunPeriods.Of(indicator, last, data.Facts))
        {
            var rules = data.RulesAt(indicator, period);
            if (PointOf(rules, period) is not { } point)
                continue;
            points.Add(
                point with
                {
                    StartsAnew = before is not null && SeriesBreak.Between(before, rules) is not null,
                }
            );
            before = rules;
        }

        if (points.Count < 2 || points[^1].PeriodCode != last.Code)
            return null;
        points[^1] = points[^1] with { PlanGoal = Goal(points[^1], judged) };
        return new Run(ComparablePeriods.IsRunningTotal(data.RulesAt(indicator, last), last), points);
    }

    /// <summary>What a planned growth comes to, from the base that the verdict measures it from.</summary>
    private static decimal? Goal(RunPoint point, Judged judged) =>
        point.Plan is PlanValue.Change change && RunPoint.NumberOf(judged.Baseline?.Shown) is { } baseline
            ? Growth.Goal(change, baseline, point.Unit)
            : null;

    private RunPoint? PointOf(IndicatorDefinition rules, Period period)
    {
        var owner = data.Programme.OwnerCode;
        var figure = readings.FigureOf(rules, owner, period);
        if (RunPoint.NumberOf(figure.Fact) is null || readings.Discretion.Hides(rules, owner, period))
            return null;

        var book = data.PlansThen.TryGetValue(period, out var plans) ? judge.PlanOf(rules, owner, period, plans) : null;
        var plan = book is null || PlanBook.IsDueLater(book, period) ? null : book.Plan;
        return new RunPoint(period.Code, figure.Fact!, plan, rules.Unit)
        {
            IsPartial = figure.RollUp is { IsComplete: false },
            IsMet = IsMet(rules, plan, figure.Fact!, period),
        };
    }

    /// <summary>A planned change is measured from a base that is not looked for here: of it nothing is told.</summary>
    private bool? IsMet(IndicatorDefinition rules, PlanValue? plan, Fact fact, Period period) =>
        plan is null
            ? null
            : Evaluator.Rate(new Question(rules, plan, fact, null, null, period.End, data.Today)).Status switch
            {
                Status.Met => true,
                Status.Missed or Status.AtRisk => false,
                _ => null,
            };
}
