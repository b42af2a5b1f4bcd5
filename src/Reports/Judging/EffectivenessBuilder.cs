using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Effectiveness;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Quarterly;

namespace QualityMonitor.Reports.Judging;

/// <summary>Gathers what the programme's method counts with, and has it computed.</summary>
internal sealed class EffectivenessBuilder(ReportData data, Readings readings, Judge judge, Policy policy)
{
    private readonly Period years = RoadmapBuilder.Years(data);

    /// <summary>Null when no method of the passport holds at the period's end.</summary>
    public EffectivenessSection? Build()
    {
        if (policy.MethodOn(data.Period.End) is not { } chosen)
            return null;

        var result = EffectivenessJudge.Judge(chosen.Method, Input(chosen));
        return new EffectivenessSection(
            result.Method.Name,
            result.Method.Act,
            result.Value,
            result.Least,
            result.Most,
            result.Grade,
            result.Sentence,
            [
                .. result.Steps.Select(static step => new EffectivenessLine(
                    step.Code,
                    step.Name,
                    step.Formula,
                    step.Value,
                    step.Lack
                )),
            ]
        );
    }

    private EffectivenessInput Input(EffectivenessPolicy chosen)
    {
        var spending = data.Programme.Indicators.FirstOrDefault(one => one.Code == chosen.SpendingIndicator);
        var spent = spending is null ? null : judge.Of(spending, data.Period);
        return new EffectivenessInput(
            // Spending is a measure of its own and no result of the programme.
            [
                .. data
                    .Programme.Indicators.Where(one => one != spending)
                    .Select(one => Part(one, chosen.Weights.GetValueOrDefault(one.Code, 1))),
            ],
            [
                .. data.Activities.Select(one =>
                    ActivityJudge.Judge(
                        DueDates.Of(ActivityPeriodReader.Read(one.PeriodText), years),
                        one.Execution,
                        data.Today
                    )
                ),
            ],
            spent?.Plan?.Plan is PlanValue.Bound bound ? bound.Amount.Value : null,
            spent?.Now.Fact is Fact.Number number ? number.Amount.Value : null
        );
    }

    private IndicatorPart Part(IndicatorDefinition indicator, decimal weight)
    {
        var judged = judge.Of(indicator, data.Period);
        var before = judged.Period.YearBefore() is { } year ? readings.Of(indicator, year).Fact : null;
        return new IndicatorPart(
            indicator.Code,
            judged.Verdict,
            weight,
            Trends.Compare(judged.Now.Fact, before, indicator.Direction, indicator.Unit).Trend
        );
    }
}
