using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Roadmap;

namespace QualityMonitor.Indicators.Effectiveness;

/// <summary>What one indicator brings into the effectiveness of its programme.</summary>
/// <param name="Weight">Above zero; 1 where the programme gives none.</param>
/// <param name="YearOnYear">Against the same period a year earlier.</param>
public sealed record IndicatorPart(string Code, Verdict Verdict, decimal Weight, Trend YearOnYear)
{
    /// <summary>Not asked of the period: nothing was planned, or it is due later.</summary>
    public bool IsOutside => Verdict.Status is Status.NoPlan or Status.NotDue;
}

/// <summary>Everything a method may count with.</summary>
/// <param name="PlannedSpending">In any one money unit; null: not given.</param>
public sealed record EffectivenessInput(
    IReadOnlyList<IndicatorPart> Indicators,
    IReadOnlyList<ActivityVerdict> Activities,
    decimal? PlannedSpending,
    decimal? ActualSpending
);
