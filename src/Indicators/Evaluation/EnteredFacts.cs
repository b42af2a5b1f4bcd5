using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Evaluation;

/// <summary>What was entered, however it is held.</summary>
/// <param name="Find">By the codes of indicator and organisation; null where nothing was given.</param>
/// <param name="Beside">The period of an indicator that stands beside another's period: a yearly count beside a
/// quarter's mean.</param>
public sealed record EnteredFacts(
    Func<string, string, Period, Fact?> Find,
    Func<IndicatorDefinition, Period, Period> Beside
);
