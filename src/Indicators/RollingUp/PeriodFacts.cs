using QualityMonitor.Indicators.Facts;

namespace QualityMonitor.Indicators.RollingUp;

/// <summary>
/// The bare facts of one period. A country's quarter has two million: a table an indicator is faster to ask and smaller
/// than one keyed by pairs.
/// </summary>
public sealed class PeriodFacts
{
    private readonly Dictionary<string, Dictionary<string, Fact>> byIndicator = new(StringComparer.Ordinal);
    private int organisations;

    /// <exception cref="ArgumentException">The place has a fact already.</exception>
    public void Add(string indicator, string organisation, Fact fact)
    {
        if (!byIndicator.TryGetValue(indicator, out var facts))
            byIndicator[indicator] = facts = new Dictionary<string, Fact>(organisations, StringComparer.Ordinal);

        facts.Add(organisation, fact);
        organisations = Math.Max(organisations, facts.Count);
    }

    /// <summary>Null where nothing was given.</summary>
    public Fact? Find(string indicator, string organisation) =>
        byIndicator.GetValueOrDefault(indicator)?.GetValueOrDefault(organisation);
}
