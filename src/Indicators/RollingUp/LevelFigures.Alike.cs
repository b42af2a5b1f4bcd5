using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Timeline;

namespace QualityMonitor.Indicators.RollingUp;

/// <summary>Two periods held against each other over the members that both have.</summary>
public sealed partial class LevelFigures
{
    /// <summary>
    /// The figures of two periods over the members that gave in both, so that nobody's silence looks like a movement.
    /// </summary>
    /// <remarks>
    /// Schools that became one are compared as one: the successor with all that it came from, if they all gave. Over a
    /// break in the series nothing is compared.
    /// </remarks>
    public LikeFigures Alike(IndicatorDefinition indicator, string organisation, Period now, Period then)
    {
        var (ruleNow, ruleThen) = (DefinitionOf(indicator, now), DefinitionOf(indicator, then));
        var (here, there) = (Of(ruleNow, organisation, now), Of(ruleThen, organisation, then));
        var origins = here.RollUp is null ? history.CameFrom(organisation, now, then) : [];
        if (here.Fact is null || (there.Fact is null && origins.Count == 0))
            return LikeFigures.AsTheyStand(here.Fact, there.Fact);
        if (SeriesBreak.Between(ruleThen, ruleNow) is { } reason)
            return LikeFigures.OverABreak(here.Fact, there.Fact, reason);
        if (here.IsEntered && there.IsEntered || here.RollUp is null && there.RollUp is null)
            return IsApart(ruleNow, organisation, now) || IsApart(ruleThen, organisation, then)
                    ? LikeFigures.GivenApart(here.Fact, there.Fact)
                : origins.Count == 0 ? LikeFigures.AsTheyStand(here.Fact, there.Fact)
                : WithOrigins(ruleThen, [organisation, .. origins], then, here.Fact, there.Fact);
        if (here.Parts.Count == 0 || there.Parts.Count == 0)
            return IsWhole(here) && IsWhole(there)
                ? LikeFigures.AsTheyStand(here.Fact, there.Fact)
                : LikeFigures.OfOthers(here.Fact, there.Fact);

        var apart = Apart(here, organisation).Concat(Apart(there, organisation)).ToList();
        if (apart.Count == 0 && ReferenceEquals(history.At(now), history.At(then)) && IsOfAll(here) && IsOfAll(there))
            return LikeFigures.AsTheyStand(here.Fact, there.Fact);

        var (givenNow, givenThen) = (UsedIn(here, organisation), UsedIn(there, organisation));
        var common = Whole(here, organisation, givenNow, now, now);
        common.IntersectWith(Whole(there, organisation, givenThen, then, now));
        common.ExceptWith(apart.Select(code => history.HeirOf(code, now)));
        var (keptNow, keptThen) = (KeptOf(givenNow, common, now), KeptOf(givenThen, common, now));
        if (keptNow.Count == givenNow.Count && keptThen.Count == givenThen.Count)
            return LikeFigures.AsTheyStand(here.Fact, there.Fact);

        return
            Narrowed(ruleNow, here, organisation, now, keptNow) is { } one
            && Narrowed(ruleThen, there, organisation, then, keptThen) is { } other
            ? new LikeFigures(one, other, keptNow.Count)
            : LikeFigures.OfOthers(here.Fact, there.Fact);
    }

    /// <summary>
    /// Somebody who had become part of an organisation by then gave a figure of their own all the same: it is not in the
    /// organisation's, which is of less than it seems to be.
    /// </summary>
    private bool IsApart(IndicatorDefinition indicator, string organisation, Period period) =>
        history.HasAbsorbed(period)
        && history.Absorbed(organisation, period).Any(one => IsFigure(entered.Find(indicator.Code, one, period)));

    private IEnumerable<string> Apart(LevelFigure figure, string organisation) =>
        figure
            .Parts.Where(part => history.HasAbsorbed(part.Period))
            .SelectMany(part =>
                MembersOf(part.Indicator, organisation, part.Period)
                    .Where(member => IsApart(part.Indicator, member, part.Period))
            );

    /// <summary>An organisation that others have become part of is compared with what all of them gave.</summary>
    private LikeFigures WithOrigins(
        IndicatorDefinition rule,
        IEnumerable<string> organisations,
        Period then,
        Fact here,
        Fact? there
    )
    {
        var tree = history.TreeAt(then);
        var all = organisations
            .Where(code => tree.Find(code) is not null)
            .Select(code => KeyValuePair.Create(code, entered.Find(rule.Code, code, then)))
            .ToList();
        var together = rule.RollUp is RollUp.Sum or RollUp.Ratio or RollUp.WeightedMean
            ? RollUpOf(rule, all, then)
            : null;
        return LikeFigures.AfterAMerger(
            here,
            there,
            together is { IsComplete: true } ? together.Combined : null,
            all.Count
        );
    }

    /// <summary>
    /// Who of now has given all that it consists of: of schools that became one since, all of them; where one of them
    /// belonged elsewhere, its successor is no like of the others.
    /// </summary>
    private HashSet<string> Whole(
        LevelFigure figure,
        string organisation,
        HashSet<string> given,
        Period period,
        Period now
    )
    {
        var everyone = MembersIn(figure, organisation).ToHashSet(StringComparer.Ordinal);
        var lacking = everyone
            .Where(code => !given.Contains(code))
            .Select(code => history.HeirOf(code, now))
            .ToHashSet(StringComparer.Ordinal);
        var whole = given.Select(code => history.HeirOf(code, now)).ToHashSet(StringComparer.Ordinal);
        whole.ExceptWith(lacking);
        if (period != now)
            whole.RemoveWhere(code => history.CameFrom(code, now, period).Any(one => !everyone.Contains(one)));
        return whole;
    }

    private HashSet<string> KeptOf(HashSet<string> given, HashSet<string> common, Period now) =>
        given.Where(code => common.Contains(history.HeirOf(code, now))).ToHashSet(StringComparer.Ordinal);

    /// <summary>Every member is in it, and none stands in for others: where the same rows hold, they are the same.</summary>
    private static bool IsOfAll(LevelFigure figure) =>
        figure is { RollUp.IsComplete: true, Kept: null } && figure.Parts.All(static part => !part.HasStandIns);

    /// <summary>The organisation gave it itself, or everybody is in it.</summary>
    private static bool IsWhole(LevelFigure figure) =>
        figure.IsEntered || figure.RollUp is null or { IsComplete: true };
}
