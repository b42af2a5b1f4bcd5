using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.OverTime;

public enum Trend
{
    Improved,
    Unchanged,
    Worsened,

    /// <summary>Nothing to compare, or the two figures measure different things.</summary>
    Incomparable,
}

/// <summary>
/// A figure against an earlier one. Percent and percentage points are different things and are labelled.
/// </summary>
/// <param name="Difference">Now minus then, in the indicator's unit; percentage points where the figures are
/// percent.</param>
/// <param name="Percent">Relative change in percent of then; null when then is zero or the figures are percent
/// themselves.</param>
/// <param name="Sentence">Russian, with both figures: «было 949, стало 946 (−3)».</param>
public sealed record Dynamics(Trend Trend, Amount? Difference, decimal? Percent, string Sentence);
