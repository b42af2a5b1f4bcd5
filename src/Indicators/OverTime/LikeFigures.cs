using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Timeline;

namespace QualityMonitor.Indicators.OverTime;

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

    /// <summary>Why the series does not go on from then to now; null where it does.</summary>
    public BreakReason? Break { get; private init; }

    public static LikeFigures OverABreak(Fact? now, Fact? then, BreakReason reason) =>
        new(now, then, null) { AreAlike = false, Break = reason };

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
                Why = Break switch
                {
                    null => Incomparability.OtherMembers,
                    BreakReason.Unit => Incomparability.OtherUnit,
                    BreakReason.Method => Incomparability.OtherMethod,
                    _ => Incomparability.OtherMeaning,
                },
            };
}
