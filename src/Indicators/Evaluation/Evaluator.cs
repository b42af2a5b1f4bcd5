using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Evaluation;

/// <summary>
/// Judges one figure: exactly one status, the degree of achievement and what they rest on (DOMAIN, section 2). Pure and total: no combination of plan, fact and direction throws, divides by zero or overflows.
/// </summary>
public static class Evaluator
{
    public static Verdict Judge(Question question)
    {
        var (status, outcome) = Decide(question);
        return outcome is null
            ? WithoutComparison(question, status)
            : new Verdict(status, outcome.Degree, outcome.Code, Compared(question, outcome, status), outcome.Declared)
            {
                Ratio = outcome.Ratio,
                TaskFulfilled = MunicipalTask.IsFulfilled(
                    question.Indicator,
                    question.Plan!,
                    Figure(question)!,
                    outcome
                ),
            };
    }

    /// <summary>
    /// Status and degree alone, the same as <see cref="Judge"/> gives: for millions of figures whose grounds nobody
    /// reads.
    /// </summary>
    public static (Status Status, decimal? Degree) Rate(Question question)
    {
        var (status, outcome) = Decide(question);
        return (status, outcome?.Degree);
    }

    /// <summary>No outcome where there is nothing to compare.</summary>
    private static (Status Status, Outcome? Outcome) Decide(Question question)
    {
        if (question.Plan is not { } plan)
            return (Status.NoPlan, null);
        if (Figure(question) is not { } fact)
            return (question.AsOf <= question.PeriodEnd ? Status.NotDue : Status.NoFact, null);

        var outcome = Compare(plan, fact, question);
        return (
            outcome.IsMet switch
            {
                null => Status.Indeterminate,
                true => Status.Met,
                _ => question.AsOf <= LastChance(question) ? Status.AtRisk : Status.Missed,
            },
            outcome
        );
    }

    private static Outcome Compare(PlanValue plan, Fact fact, Question question) =>
        (plan, fact) switch
        {
            (_, Fact.Declared declared) => DeclaredBounds.Judge(plan, declared.Bound, question.Indicator),
            (PlanValue.EachYear yearly, _) => Compare(yearly.Inner, fact, question),
            (PlanValue.Forecast forecast, _) => Compare(forecast.Inner, fact, question),
            (PlanValue.Done done, Fact.YesNo answer) => Answered(done.Expected == answer.Done),
            (PlanValue.Bound bound, _) => Bounds.Judge(bound, fact, question.Indicator),
            (PlanValue.PairBound pair, _) => Bounds.Judge(pair, fact, question.Indicator),
            (PlanValue.Change change, _) => Grown(change, fact, question),
            (PlanValue.PositiveDynamics dynamics, _) => Moved(dynamics, fact, question),
            _ => Reasons.OtherShape(),
        };

    private static Outcome Answered(bool asPlanned) =>
        asPlanned ? new Outcome(true, 1, "done") : new Outcome(false, 0, "not-done");

    /// <summary>Of a figure made of members the growth of those alone that gave both times.</summary>
    private static Outcome Grown(PlanValue.Change plan, Fact fact, Question question)
    {
        if (question.AgainstBaseline?.Invoke() is not { } like)
            return Growth.Judge(plan, fact, question.Baseline, question.Indicator);
        if (!like.AreAlike)
            return Reasons.Unlike(like, question.Indicator);

        var outcome = Growth.Judge(plan, like.Now ?? fact, like.Then, question.Indicator);
        return outcome.Clause is Clause.Changed changed && like.Common is not null
            ? outcome with
            {
                Clause = changed with { Common = like.Common },
            }
            : outcome;
    }

    private static Outcome Moved(PlanValue.PositiveDynamics plan, Fact fact, Question question)
    {
        if (question.Previous is null or Fact.Missing)
            return Reasons.NoPrevious();

        var like = question.AgainstPrevious?.Invoke() ?? LikeFigures.AsTheyStand(fact, question.Previous);
        if (!like.AreAlike)
            return Reasons.Unlike(like, question.Indicator);

        var direction = plan.Toward switch
        {
            ChangeKind.Growth => Direction.HigherIsBetter,
            ChangeKind.Reduction => Direction.LowerIsBetter,
            _ => question.Indicator.Direction,
        };
        var dynamics = like.Compare(question.Indicator with { Direction = direction });
        return dynamics.Trend switch
        {
            Trend.Improved => new Outcome(true, 1, "dynamics-positive", new Clause.Moved(dynamics)),
            Trend.Incomparable => Reasons.Incomparable(dynamics),
            _ => new Outcome(false, 0, "dynamics-not-positive", new Clause.Moved(dynamics)),
        };
    }

    /// <summary>
    /// The fact to judge; null when there is none. «Нет» against a plan to have something done is an answer, not a gap.
    /// </summary>
    private static Fact? Figure(Question question) =>
        question.Fact switch
        {
            Fact.Missing missing when IsDone(question.Plan) && YesNoWords.Read(missing.Mark) == false => new Fact.YesNo(
                false
            ),
            Fact.Missing => null,
            var fact => fact,
        };

    private static bool IsDone(PlanValue? plan) =>
        plan switch
        {
            PlanValue.Done => true,
            PlanValue.EachYear yearly => IsDone(yearly.Inner),
            PlanValue.Forecast forecast => IsDone(forecast.Inner),
            _ => false,
        };

    private static Verdict WithoutComparison(Question question, Status status)
    {
        var grounds = Grounds.Of(question.Indicator) with { Plan = question.Plan };
        return question.Plan is null
            ? new Verdict(status, null, "no-plan", grounds with { Fact = question.Fact })
            : new Verdict(
                status,
                null,
                status == Status.NotDue ? "not-due" : "no-fact",
                grounds with
                {
                    Day = question.PeriodEnd,
                }
            );
    }

    /// <summary>
    /// The day after which nothing can be mended: the period's last, or for a count that runs through the year
    /// (нарастающим итогом) the year's last. Behind its plan in March such a count is at risk; in December it is
    /// missed.
    /// </summary>
    public static DateOnly LastChance(IndicatorDefinition indicator, DateOnly periodEnd)
    {
        if (indicator.Accumulation != Accumulation.Cumulative)
            return periodEnd;

        var lastMonth = indicator.Cadence == Cadence.AcademicYear ? 8 : 12;
        var year = periodEnd.Month <= lastMonth ? periodEnd.Year : Math.Min(periodEnd.Year + 1, DateOnly.MaxValue.Year);
        return new DateOnly(year, lastMonth, 31);
    }

    private static DateOnly LastChance(Question question) => LastChance(question.Indicator, question.PeriodEnd);

    private static Grounds Compared(Question question, Outcome outcome, Status status) =>
        Grounds.Of(question.Indicator) with
        {
            Plan = question.Plan,
            Fact = Figure(question),
            Clause = outcome.Clause,
            Day = status == Status.AtRisk ? LastChance(question) : null,
        };
}
