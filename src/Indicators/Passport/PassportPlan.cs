using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Indicators.Passport;

/// <summary>A row of the passport's sheet «Планы».</summary>
/// <param name="Text">The plan value as people write it: «не менее 3», «82,6 %», «Да».</param>
/// <param name="Document">The act it comes from; empty when not given.</param>
/// <param name="ValidFrom">The day from which it holds; null: from the beginning. A later day takes the place of an
/// earlier one.</param>
public sealed record PassportPlan(
    string IndicatorCode,
    string OrganisationCode,
    Period Period,
    string Text,
    string Document = "",
    DateOnly? ValidFrom = null
);
