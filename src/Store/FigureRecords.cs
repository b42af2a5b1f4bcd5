using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;

namespace QualityMonitor.Store;

/// <summary>A fact to load. <paramref name="Second"/> is the denominator's cell of a share.</summary>
public sealed record NewObservation(
    string IndicatorCode,
    string OrganisationCode,
    Period Period,
    Fact Fact,
    string OriginalText,
    CellAddress Cell,
    CellAddress? Second = null,
    string Breakdown = ""
);

/// <summary>
/// A plan value to load. <paramref name="ValidFrom"/> is the day from which it holds; null: from the beginning.
/// </summary>
public sealed record NewPlanValue(
    string IndicatorCode,
    string OrganisationCode,
    Period Period,
    string OriginalText,
    string Document,
    DateOnly? ValidFrom,
    CellAddress Cell
);

/// <summary>A current fact with its source cells.</summary>
public sealed record ObservedFact(
    string IndicatorCode,
    string OrganisationCode,
    Period Period,
    string Breakdown,
    Fact Fact,
    string OriginalText,
    SourceCell Source,
    SourceCell? SecondSource
);

/// <summary>A current fact alone.</summary>
public readonly record struct PeriodValue(string IndicatorCode, string OrganisationCode, Fact Fact);

/// <summary>A plan value that holds, with its source cell.</summary>
/// <param name="Plan">Read from <paramref name="OriginalText"/> against the indicator's unit; text that is not
/// understood never gets in.</param>
public sealed record PlannedValue(
    string IndicatorCode,
    string OrganisationCode,
    Period Period,
    PlanValue Plan,
    string OriginalText,
    string Document,
    DateOnly? ValidFrom,
    SourceCell Source
);
