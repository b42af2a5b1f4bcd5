using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Roadmap;

namespace QualityMonitor.Indicators.Effectiveness;

/// <summary>What becomes of an indicator in the effectiveness of its programme.</summary>
public enum PartState
{
    /// <summary>Its period is over, it has a plan and a degree.</summary>
    Counted,

    /// <summary>Not asked: nothing was planned.</summary>
    NoPlan,

    /// <summary>
    /// Not asked: its own period, or its plan, runs on after the report's, whether it has figures yet or not.
    /// </summary>
    NotDue,

    /// <summary>Asked, and there is no figure.</summary>
    NoFigure,

    /// <summary>Asked, and met in words alone: the plan was repeated, no figure stands behind it.</summary>
    InWords,

    /// <summary>Asked, and nobody can judge what was given.</summary>
    Unjudged,
}

/// <summary>What one indicator brings into the effectiveness of its programme.</summary>
/// <param name="Weight">Above zero; 1 where the programme gives none.</param>
/// <param name="YearOnYear">Against the same period a year earlier.</param>
public sealed record IndicatorPart(string Code, Verdict Verdict, decimal Weight, Trend YearOnYear)
{
    /// <summary>Its own period ends after the report's.</summary>
    public bool IsUnfinished { get; init; }

    /// <summary>There is a figure of this year and one of the year before, whatever they say.</summary>
    public bool HasBothYears { get; init; } = true;

    public PartState State =>
        Verdict switch
        {
            { Status: Status.NoPlan } => PartState.NoPlan,
            _ when IsUnfinished || Verdict.Status == Status.NotDue => PartState.NotDue,
            { Status: Status.NoFact } => PartState.NoFigure,
            { Declared: true } => PartState.InWords,
            { Degree: null } => PartState.Unjudged,
            _ => PartState.Counted,
        };

    /// <summary>
    /// Asked of the period. What is asked and has no degree is left out of the value and widens its bounds.
    /// </summary>
    public bool IsAsked => State is not (PartState.NoPlan or PartState.NotDue);
}

/// <summary>Everything a method may count with.</summary>
/// <param name="PlannedSpending">In any one money unit; null: not given.</param>
public sealed record EffectivenessInput(
    IReadOnlyList<IndicatorPart> Indicators,
    IReadOnlyList<ActivityVerdict> Activities,
    decimal? PlannedSpending,
    decimal? ActualSpending
);
