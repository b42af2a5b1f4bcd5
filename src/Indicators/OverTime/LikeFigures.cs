using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Timeline;

namespace QualityMonitor.Indicators.OverTime;

/// <summary>Two figures of an indicator that may be held against each other.</summary>
/// <param name="Common">The members that both are made of, where others are only in one of them; null where the figures
/// stand as they are.</param>
public sealed record LikeFigures(Fact? Now, Fact? Then, int? Common)
{
    /// <summary>False: neither growth nor decline can be told, see <see cref="Why"/>.</summary>
    public bool AreAlike => Why is null;

    /// <summary>
    /// Why the two cannot be held against each other: not one member is in both, the whole is entered once and made of a
    /// part the other time, the series breaks between them. Null where they can.
    /// </summary>
    public Incomparability? Why { get; private init; }

    /// <summary>
    /// Of how many organisations the earlier figure is, where they have become the one that the later is of.
    /// </summary>
    public int? Together { get; private init; }

    public static LikeFigures AsTheyStand(Fact? now, Fact? then) => new(now, then, null);

    public static LikeFigures OfOthers(Fact? now, Fact? then) =>
        new(now, then, null) { Why = Incomparability.OtherMembers };

    public static LikeFigures OverABreak(Fact? now, Fact? then, BreakReason reason) =>
        new(now, then, null)
        {
            Why = reason switch
            {
                BreakReason.Unit => Incomparability.OtherUnit,
                BreakReason.Method => Incomparability.OtherMethod,
                _ => Incomparability.OtherMeaning,
            },
        };

    public static LikeFigures GivenApart(Fact? now, Fact? then) => new(now, then, null) { Why = Incomparability.Apart };

    /// <param name="then">Of all that have become one since; null: not all of them gave, or their figures make none.
    /// </param>
    public static LikeFigures AfterAMerger(Fact? now, Fact? own, Fact? then, int count) =>
        then is null ? new(now, own, null) { Why = Incomparability.Merged } : new(now, then, null) { Together = count };

    /// <summary>Trend and difference over the same members; the result says that it is them.</summary>
    public Dynamics Compare(IndicatorDefinition indicator) =>
        Why is { } why
            ? new Dynamics(Trend.Incomparable, null, null, Now, Then, indicator.Unit) { Why = why }
            : Trends.Compare(Now, Then, indicator.Direction, indicator.Unit) with
            {
                Common = Common,
                Together = Together,
                Level = indicator.Level,
            };
}
