using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Evaluation;

/// <summary>Two figures of an indicator that may be held against each other.</summary>
/// <param name="Common">The members that both are made of, where others are only in one of them; null where the figures
/// stand as they are.</param>
public sealed record LikeFigures(Fact? Now, Fact? Then, int? Common)
{
    /// <summary>
    /// False: not one member is in both, or the whole is entered once and made of a part the other time. Then neither
    /// growth nor decline can be told.
    /// </summary>
    public bool AreAlike { get; private init; } = true;

    public static LikeFigures AsTheyStand(Fact? now, Fact? then) => new(now, then, null);

    public static LikeFigures OfOthers(Fact? now, Fact? then) => new(now, then, null) { AreAlike = false };

    /// <summary>Trend and difference over the same members; the result says that it is them.</summary>
    public Dynamics Compare(IndicatorDefinition indicator) =>
        AreAlike
            ? Trends.Compare(Now, Then, indicator.Direction, indicator.Unit) with
            {
                Common = Common,
                Level = indicator.Level,
            }
            : new Dynamics(Trend.Incomparable, null, null, Now, Then, indicator.Unit)
            {
                Why = Incomparability.OtherMembers,
            };
}

/// <summary>A member that is not in a figure, and the period that it last gave one for.</summary>
public sealed record KnownBefore(string Code, Period Period);

/// <summary>A figure with the last known values of those who are not in it.</summary>
/// <param name="Fact">Null where nobody's earlier value is known.</param>
/// <param name="Known">Those whose earlier values are in it.</param>
/// <param name="Unknown">Those of whom nothing is known.</param>
/// <param name="IsNowhereNegative">No member gave or gives less than zero, so that a sum only grows with each.</param>
public sealed record FilledFigure(
    Fact? Fact,
    IReadOnlyList<KnownBefore> Known,
    IReadOnlyList<string> Unknown,
    bool IsNowhereNegative
);
