using QualityMonitor.Indicators.Facts;

namespace QualityMonitor.Indicators.Identification;

/// <summary>Who is not in a figure of the municipality that a school is held against.</summary>
/// <param name="Coverage">«9 из 12».</param>
/// <param name="Missing">Short names of those who gave nothing.</param>
/// <param name="WithLast">The figure with their last known values; null where none is known.</param>
public sealed record DistrictGap(string Coverage, IReadOnlyList<string> Missing, Fact? WithLast)
{
    private const int MostNames = 4;

    /// <summary>«по данным 9 из 12, нет данных: СОШ № 2 и СОШ № 9».</summary>
    public string Sentence => $"по данным {Coverage}, нет данных: {RussianText.Join(Missing, MostNames)}";
}
