using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Definitions;

public enum Direction
{
    HigherIsBetter,
    LowerIsBetter,

    /// <summary>Neither: a figure to know, not to judge by size.</summary>
    Neutral,
}

/// <summary>How figures of one level become the figure of the level above.</summary>
public enum RollUp
{
    /// <summary>Not computed: the municipality's own figure is entered.</summary>
    AsEntered,
    Sum,

    /// <summary>
    /// Sum of numerators by sum of denominators. A mean of percentages is never passed off as the municipal share.
    /// </summary>
    Ratio,

    /// <summary>
    /// Computed from other indicators of the same organisation: <see cref="IndicatorDefinition.Formula"/>.
    /// </summary>
    Formula,

    /// <summary>
    /// Mean weighted by another indicator, <see cref="IndicatorDefinition.WeightCode"/>: a mean score by the number of
    /// pupils.
    /// </summary>
    WeightedMean,
}

/// <summary>Whether the quarters of a year add up (нарастающим итогом) or each states a level.</summary>
public enum Accumulation
{
    Level,

    /// <summary>Each report gives the total since the year began.</summary>
    Cumulative,
}

/// <summary>An indicator (показатель) as the programme defines it at one moment.</summary>
/// <param name="Code">Unique in its programme, as printed: <c>1.4</c>.</param>
/// <param name="Name">Exact name from the programme's document.</param>
public sealed record IndicatorDefinition(
    string Code,
    string Name,
    Unit Unit,
    Direction Direction,
    Cadence Cadence,
    OrganisationLevel Level,
    RollUp RollUp,
    Accumulation Accumulation
) : IVersion
{
    /// <summary>
    /// The period whose fact is the baseline (базовое значение); null: the nearest earlier comparable period with a
    /// fact.
    /// </summary>
    public Period? BaselinePeriod { get; init; }

    /// <summary>Decimals shown to people; null: as many as the source gave, two at most for computed figures.</summary>
    public int? Decimals { get; init; }

    /// <summary>
    /// Tolerance of the municipal task (муниципальное задание) in percent of the plan, 0..100; null: the indicator is
    /// not part of it.
    /// </summary>
    public decimal? TaskTolerancePercent { get; init; }

    /// <summary>Figures and plans below zero are meant; elsewhere a minus is asked about.</summary>
    public bool MayBeNegative { get; init; }

    /// <summary>
    /// With <see cref="RollUp.Formula"/> what it is computed from, bound to the programme's indicators; otherwise null.
    /// </summary>
    public Formula? Formula { get; init; }

    /// <summary>
    /// With <see cref="RollUp.WeightedMean"/> the code of the indicator that gives the weights; otherwise null.
    /// </summary>
    public string? WeightCode { get; init; }

    /// <summary>The days on which this version of the definition holds.</summary>
    public Validity Validity { get; init; }

    /// <summary>
    /// The code of the same indicator in the programme that this one continues; empty: the same code, where the
    /// definition is the same too.
    /// </summary>
    public string ContinuesCode { get; init; } = "";
}
