using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Indicators.Fitting;

/// <summary>What the period that a figure was given for is to its indicator and its programme.</summary>
public abstract record PeriodFit
{
    private PeriodFit() { }

    /// <summary>A period of the indicator's cadence in which the programme runs; or its baseline.</summary>
    public sealed record Fits : PeriodFit;

    /// <summary>The same span under another name: the figure is one of <paramref name="Period"/>.</summary>
    /// <param name="Doubt">How it was read, for whoever wrote it.</param>
    public sealed record ReadAs(Period Period, Problem Doubt) : PeriodFit;

    /// <summary>The programme had not begun: a figure to compare with, and none of its reports is of it.</summary>
    public sealed record Earlier(Problem Doubt) : PeriodFit;

    /// <summary>No report will ever show it.</summary>
    /// <param name="Meant">The period that was probably meant; null when nothing tells.</param>
    public sealed record Unfit(Problem Problem, Period? Meant) : PeriodFit;
}
