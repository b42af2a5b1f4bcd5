using System.Text.Json.Serialization;

namespace QualityMonitor.Indicators.Effectiveness;

/// <summary>Why a measure has no value.</summary>
public enum MeasureLack
{
    /// <summary>Not one indicator that can be judged.</summary>
    NoIndicator,

    /// <summary>Nothing compares with the year before.</summary>
    NothingToCompare,

    /// <summary>No activity of which anybody could tell whether it was carried out.</summary>
    NoActivity,

    /// <summary>The planned spending is zero.</summary>
    NothingPlanned,
    NoSpending,
}

/// <summary>What a measure was counted from.</summary>
/// <param name="Code">The measure's.</param>
/// <param name="Part">Of <paramref name="Of"/>: what is met, improved, carried out, spent.</param>
public sealed record MeasureGrounds(string Code, decimal Part, decimal Of)
{
    /// <summary>A mean whose parts do not weigh the same.</summary>
    public bool IsWeighted { get; init; }

    /// <summary>All weights of a weighted mean together; null where all parts weigh the same.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Weight { get; init; }

    /// <summary>Null where there is a value.</summary>
    public MeasureLack? Lack { get; init; }
}

/// <summary>A measure of a programme.</summary>
/// <param name="Value">Null: cannot be told, the grounds say why.</param>
/// <param name="Lacking">Indicators and activities that should be in it and have no data; their number, for activities
/// have no codes.</param>
public sealed record EffectivenessMeasure(decimal? Value, MeasureGrounds Grounds, int Lacking = 0)
{
    public static EffectivenessMeasure Without(string code, MeasureLack lack, int lacking = 0) =>
        new(null, new MeasureGrounds(code, 0, 0) { Lack = lack }, lacking);

    /// <summary>How it came about: «среднее 12 степеней достижения», in Russian.</summary>
    public string Text => EffectivenessText.Of(Grounds);
}
