using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Plans;

public enum Comparison
{
    /// <summary>A bare figure: at least that when higher is better, at most that when lower is better.</summary>
    ByDirection,
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,

    /// <summary>
    /// «До 70 %»: a limit where lower is better. Where higher is better it may be the level to reach as well, and
    /// nobody can tell.
    /// </summary>
    UpTo,
}

/// <summary>A plan value as programme documents write it (DOMAIN, section 2, the table of forms).</summary>
public abstract record PlanValue
{
    private PlanValue() { }

    /// <summary>«82,6», «не менее 3», «не выше 10%», «более 20 баллов».</summary>
    public sealed record Bound(Comparison Comparison, Amount Amount) : PlanValue;

    /// <summary>«5/0,08%»: bounds for the two parts of a pair, ordered as <see cref="Fact.Pair"/> is.</summary>
    public sealed record PairBound(Comparison Comparison, Amount First, Amount Second) : PlanValue;

    /// <summary>«Ежегодно не менее одного»: the inner bound holds for every year of the programme.</summary>
    public sealed record EachYear(PlanValue Inner) : PlanValue;

    /// <summary>
    /// «Прирост не менее 20%», «снижение на 10%»: a change against the baseline, positive in the direction named.
    /// <paramref name="Amount"/> marked percent is relative; marked percentage points is a difference; otherwise a
    /// difference in the indicator's unit.
    /// </summary>
    public sealed record Change(ChangeKind Kind, Comparison Comparison, Amount Amount) : PlanValue;

    /// <summary>«Да»: done or not done.</summary>
    public sealed record Done(bool Expected) : PlanValue;

    /// <summary>«прогноз 30%»: a forecast used as a plan; judged as the inner value, labelled as a forecast.</summary>
    public sealed record Forecast(PlanValue Inner) : PlanValue;

    /// <summary>
    /// «позитивная динамика»: better than the previous comparable period. «Рост», «снижение доли» without a figure name
    /// the way themselves (<paramref name="Toward"/>), whichever the indicator's direction; null: the direction
    /// decides.
    /// </summary>
    public sealed record PositiveDynamics(ChangeKind? Toward = null) : PlanValue;
}

public enum ChangeKind
{
    Growth,
    Reduction,
}
