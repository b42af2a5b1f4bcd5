using QualityMonitor.Indicators.Facts;

namespace QualityMonitor.Indicators.Identification;

/// <summary>Who is not in a figure of the municipality that a school is held against.</summary>
/// <param name="Used">Members that it is made of, of <paramref name="Of"/>.</param>
/// <param name="Missing">Short names of those who gave nothing.</param>
/// <param name="WithLast">The figure with their last known values; null where none is known.</param>
public sealed record DistrictGap(int Used, int Of, IReadOnlyList<string> Missing, Fact? WithLast);
