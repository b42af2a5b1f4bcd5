using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Effectiveness;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Quarterly;

namespace QualityMonitor.Reports.Judging;

/// <summary>Gathers what the programme's method counts with, and has it computed.</summary>
internal sealed class EffectivenessBuilder(ReportData data, Readings readings, Judge judge, Policy policy)
{
    private readonly Activities activities = new(data);

    /// <summary>Null when no method of the passport holds at the period's end.</summary>
    public EffectivenessSection? Build()
    {
        if (policy.MethodOn(data.Period.End) is not { } chosen)
            return null;

        var input = Input(chosen);
        var result = EffectivenessJudge.Judge(chosen.Method, input);
        return new EffectivenessSection(
            result.Method.Code,
            result.Method.Act,
            result.Value,
            result.Least,
            result.Most,
            result.Graded,
            result.Method.Grades.Count > 0,
            result.Lacking,
            result.Steps,
            Accounting.Of(chosen.Method, input.Indicators)
        )
        {
            Settled = Settled(chosen.Method, input),
        };
    }

    private SettledEffectiveness Settled(EffectivenessMethod method, EffectivenessInput input)
    {
        var result = EffectivenessJudge.Judge(
            method,
            input with
            {
                Indicators = [.. input.Indicators.Select(Settled)],
                Activities = [.. data.Activities.Select(one => activities.Judge(one, DateOnly.MaxValue))],
            }
        );
        return new SettledEffectiveness(result.Value, result.Graded);
    }

    /// <summary>What nobody has given by the end of its period has no figure.</summary>
    private static IndicatorPart Settled(IndicatorPart part) =>
        part is { IsUnfinished: false, Verdict.Code: "not-due" }
            ? part with
            {
                Verdict = part.Verdict with { Status = Status.NoFact },
            }
            : part;

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
            [.. data.Activities.Select(activities.Judge)],
            spent?.Plan?.Plan is PlanValue.Bound bound ? bound.Amount.Value : null,
            spent?.Now.Fact is Fact.Number number ? number.Amount.Value : null
        );
    }

    private IndicatorPart Part(IndicatorDefinition indicator, decimal weight)
    {
        var judged = judge.Of(indicator, data.Period);
        var years = judged.Period.YearBefore() is { } before
            ? readings.Alike(indicator, data.Programme.OwnerCode, judged.Period, before)
            : LikeFigures.AsTheyStand(judged.Now.Fact, null);
        return new IndicatorPart(indicator.Code, judged.Verdict, weight, years.Compare(indicator).Trend)
        {
            IsUnfinished = judged.Period.End > data.Period.End,
            HasBothYears = years is { Now: not (null or Fact.Missing), Then: not (null or Fact.Missing) },
        };
    }
}
