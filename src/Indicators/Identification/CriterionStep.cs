using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Identification;

/// <summary>How many must move until a criterion no longer applies.</summary>
/// <param name="Units">Whole ones, at least 1.</param>
/// <param name="IsGain">They must come into the share; else out of it.</param>
/// <param name="Percent">What the share is then.</param>
public sealed record CriterionStep(decimal Units, bool IsGain, decimal Percent)
{
    /// <summary>What the criterion asks for; null of what was frozen before it was kept.</summary>
    public decimal? Bound { get; init; }

    /// <summary>«97,1»: never equal to a bound that it must pass.</summary>
    public string PercentText =>
        RussianText.Number(Bound is { } bound ? Rounding.BesideBound(Percent, bound, 1) : Rounding.Seen(Percent, 1));

    /// <returns>
    /// Null where it cannot be counted: the criterion compares with others or over several years or assessments, is an
    /// answer, does not apply, or no number of them would do.
    /// </returns>
    public static CriterionStep? Of(CriterionRule rule, Fact? figure)
    {
        if (
            rule
                is not CriterionRule.Threshold
                {
                    AgainstMunicipality: false,
                    Assessments: 0,
                    Years: 1,
                    YearsRunning: 1,
                } threshold
            || figure is not Fact.Share { Denominator: > 0 } share
            || Shares.Times(share.Denominator, threshold.Bound / 100) is not { } exact
        )
            return null;

        // The nearest count that the criterion does not apply to.
        var (goal, isGain) = threshold.Comparison switch
        {
            Comparison.LessThan => (Math.Ceiling(exact), true),
            Comparison.AtMost => (Math.Floor(exact) + 1, true),
            Comparison.MoreThan => (Math.Floor(exact), false),
            Comparison.AtLeast => (Math.Ceiling(exact) - 1, false),
            _ => (share.Numerator, true),
        };
        var units = isGain ? goal - share.Numerator : share.Numerator - goal;
        return units > 0 && goal >= 0 && goal <= share.Denominator
            ? new CriterionStep(units, isGain, goal / share.Denominator * 100) { Bound = threshold.Bound }
            : null;
    }
}
