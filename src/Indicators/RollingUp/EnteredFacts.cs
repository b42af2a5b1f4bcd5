using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Indicators.RollingUp;

/// <summary>What was entered, however it is held.</summary>
/// <param name="Find">By the codes of indicator and organisation; null where nothing was given.</param>
/// <param name="Beside">The period of an indicator that stands beside another's period: a yearly count beside a
/// quarter's mean.</param>
public sealed record EnteredFacts(
    Func<string, string, Period, Fact?> Find,
    Func<IndicatorDefinition, Period, Period> Beside
)
{
    /// <summary>
    /// The last figure that an organisation gave before a comparable period; null where it never gave any.
    /// </summary>
    public Func<IndicatorDefinition, string, Period, EarlierFact?> LastBefore { get; init; } = static (_, _, _) => null;
}

/// <summary>What was given earlier, and for when.</summary>
public sealed record EarlierFact(Period Period, Fact Fact);
