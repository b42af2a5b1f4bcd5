using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Plans;

namespace QualityMonitor.Indicators.Evaluation;

/// <summary>Status of an indicator in a period, exactly one. No data is never zero and never a pass.</summary>
public enum Status
{
    Met,
    Missed,

    /// <summary>The period is not over and the figure is behind its plan.</summary>
    AtRisk,

    /// <summary>The plan's date is later than the day of judging.</summary>
    NotDue,
    NoPlan,
    NoFact,

    /// <summary>Cannot be judged; <see cref="Verdict.Code"/> and <see cref="Verdict.Grounds"/> say why.</summary>
    Indeterminate,
}

/// <summary>Everything a judgement depends on. The day of judging is given, never taken from a clock.</summary>
/// <param name="Plan">Null: no plan value for the period.</param>
/// <param name="Fact">Null: nothing was submitted.</param>
/// <param name="Baseline">The fact that growth is measured from; null when there is none.</param>
/// <param name="Previous">The fact of the previous comparable period; null when there is none.</param>
/// <param name="PeriodEnd">Last day of the period judged.</param>
/// <param name="AsOf">Day of judging: data are as known on it.</param>
public sealed record Question(
    IndicatorDefinition Indicator,
    PlanValue? Plan,
    Fact? Fact,
    Fact? Baseline,
    Fact? Previous,
    DateOnly PeriodEnd,
    DateOnly AsOf
)
{
    /// <summary>
    /// Of a figure made of members, it and its baseline over those that gave both; null: as the fact and
    /// the baseline stand. Asked where the plan speaks of growth alone: of most of a region's figures nobody asks.
    /// </summary>
    public Func<LikeFigures>? AgainstBaseline { get; init; }

    /// <summary>The same with the previous fact, where the plan is dynamics.</summary>
    public Func<LikeFigures>? AgainstPrevious { get; init; }
}

/// <summary>The judgement of one figure.</summary>
/// <param name="Degree">Degree of achievement (степень достижения), 0..1, unrounded; null where undefined. See DOMAIN,
/// section 2.</param>
/// <param name="Code">Stable reason code, kebab-case: <c>bound-met</c>, <c>growth-from-zero</c>.</param>
/// <param name="Grounds">The values that it rests on; its words are made of them.</param>
/// <param name="Declared">The fact only repeats the plan's bound: met, but with no figure behind it.</param>
public sealed record Verdict(Status Status, decimal? Degree, string Code, Grounds Grounds, bool Declared = false)
{
    /// <summary>
    /// The degree before it is capped at 1: 1.3 for a plan overfulfilled by 30 %; null where that has no measure.
    /// </summary>
    public decimal? Ratio { get; init; }

    /// <summary>
    /// The second verdict of the municipal task with its tolerance; null where the indicator is not part of it.
    /// </summary>
    public bool? TaskFulfilled { get; init; }
}
