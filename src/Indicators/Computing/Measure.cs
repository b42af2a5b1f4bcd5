using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Computing;

/// <summary>What a part of a formula measures, as far as its text tells.</summary>
internal abstract record Measure
{
    private Measure() { }

    /// <summary>A number that stands in the formula itself.</summary>
    public sealed record Bare(bool IsHundred) : Measure;

    public sealed record Known(Dimension Dimension) : Measure;

    /// <summary>An indicator without a unit, and whatever it is multiplied with.</summary>
    public sealed record Anything : Measure;

    public Dimension AsFactor =>
        this switch
        {
            Known known => known.Dimension,
            Bare { IsHundred: true } => Dimension.Percent,
            _ => Dimension.Ratio,
        };

    public static Measure Of(Unit unit) => Dimension.Of(unit) is { } dimension ? new Known(dimension) : new Anything();
}
