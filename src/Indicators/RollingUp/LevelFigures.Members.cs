using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Timeline;

namespace QualityMonitor.Indicators.RollingUp;

/// <summary>
/// What absent members do to a figure: comparisons without them, and the figure as it would be with them.
/// </summary>
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
            return origins.Count == 0
                ? LikeFigures.AsTheyStand(here.Fact, there.Fact)
                : WithOrigins(ruleThen, [organisation, .. origins], then, here.Fact, there.Fact);
        if (here.Parts.Count == 0 || there.Parts.Count == 0)
            return IsWhole(here) && IsWhole(there)
                ? LikeFigures.AsTheyStand(here.Fact, there.Fact)
                : LikeFigures.OfOthers(here.Fact, there.Fact);

        var (givenNow, givenThen) = (UsedIn(here, organisation), UsedIn(there, organisation));
        var common = Whole(here, organisation, givenNow, now);
        common.IntersectWith(Whole(there, organisation, givenThen, now));
        var (keptNow, keptThen) = (KeptOf(givenNow, common, now), KeptOf(givenThen, common, now));
        if (keptNow.Count == givenNow.Count && keptThen.Count == givenThen.Count)
            return LikeFigures.AsTheyStand(here.Fact, there.Fact);

        return
            Narrowed(ruleNow, here, organisation, now, keptNow) is { } one
            && Narrowed(ruleThen, there, organisation, then, keptThen) is { } other
            ? new LikeFigures(one, other, keptNow.Count)
            : LikeFigures.OfOthers(here.Fact, there.Fact);
    }

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

    private IndicatorDefinition DefinitionOf(IndicatorDefinition indicator, Period period) =>
        history.IndicatorAt(indicator.Code, period) ?? indicator;

    /// <summary>
    /// Who of now has given all that it consists of: of schools that became one since, all of them.
    /// </summary>
    private HashSet<string> Whole(LevelFigure figure, string organisation, HashSet<string> given, Period now)
    {
        var everyone = MembersIn(figure, organisation).ToHashSet(StringComparer.Ordinal);
        var lacking = everyone
            .Where(code => !given.Contains(code))
            .Select(code => history.HeirOf(code, now))
            .ToHashSet(StringComparer.Ordinal);
        var whole = given.Select(code => history.HeirOf(code, now)).ToHashSet(StringComparer.Ordinal);
        whole.ExceptWith(lacking);
        return whole;
    }

    private HashSet<string> KeptOf(HashSet<string> given, HashSet<string> common, Period now) =>
        given.Where(code => common.Contains(history.HeirOf(code, now))).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// The figure as it would be if everyone who is not in it had given its last known value again. Null where nothing
    /// is rolled up or nobody is missing.
    /// </summary>
    public FilledFigure? Filled(IndicatorDefinition asked, string organisation, Period period)
    {
        var indicator = DefinitionOf(asked, period);
        var figure = Of(indicator, organisation, period);
        if (figure is not { IsEntered: false, Parts.Count: > 0, RollUp: { IsComplete: false } rollUp })
            return null;

        var lowest = figure.Parts.Where(part => part.Indicator.Level == LowestOf(figure)).ToList();
        var (known, unknown) = (new List<KnownBefore>(), new List<string>());
        foreach (var member in rollUp.LeftOut.Select(static one => one.Code))
        {
            if (LastKnown(lowest, member) is { } since)
                known.Add(new KnownBefore(member, since));
            // Who says «-» and never said anything else has nothing to give.
            else if (!lowest.TrueForAll(part => Given(part, member) is Fact.Missing))
                unknown.Add(member);
        }

        var everyone = UsedIn(figure, organisation);
        everyone.UnionWith(known.Select(static one => one.Code));
        return new FilledFigure(
            known.Count == 0 ? null : Narrowed(indicator, figure, organisation, period, everyone, fills: true),
            known,
            unknown,
            indicator.RollUp == RollUp.Sum && lowest.TrueForAll(part => IsNowhereNegative(part, organisation))
        );
    }

    /// <summary>The organisation gave it itself, or everybody is in it.</summary>
    private static bool IsWhole(LevelFigure figure) =>
        figure.IsEntered || figure.RollUp is null or { IsComplete: true };

    private static OrganisationLevel LowestOf(LevelFigure figure) =>
        figure.Parts.Min(static part => part.Indicator.Level);

    /// <summary>The members of the lowest level whose figures are in it.</summary>
    private HashSet<string> UsedIn(LevelFigure figure, string organisation)
    {
        var left = figure.RollUp!.LeftOut.Select(static one => one.Code).ToHashSet(StringComparer.Ordinal);
        return MembersIn(figure, organisation).Where(code => !left.Contains(code)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>All members of the lowest level, whether they gave or not.</summary>
    private IEnumerable<string> MembersIn(LevelFigure figure, string organisation) =>
        figure
            .Parts.Where(part => part.Indicator.Level == LowestOf(figure))
            .SelectMany(part => MembersOf(part.Indicator, organisation, part.Period));

    /// <summary>Of some members alone; null when they give nothing together.</summary>
    private Fact? Narrowed(
        IndicatorDefinition indicator,
        LevelFigure figure,
        string organisation,
        Period period,
        HashSet<string> codes,
        bool fills = false
    )
    {
        if (codes.Count == 0)
            return null;

        var reached = codes
            .Concat(codes.SelectMany(one => members.Above(one, period)))
            .ToHashSet(StringComparer.Ordinal);
        if (indicator.Formula is null)
            return Kept(indicator, organisation, period, reached.Contains, fills).Combined;

        var kept = new KeptMembers(
            figure.Parts.ToDictionary(
                static part => (part.Indicator.Code, part.Period),
                _ => (IReadOnlySet<string>)reached
            )
        );
        return Narrowed(indicator, organisation, period, kept, fills).Fact;
    }

    private RollUpResult Kept(
        IndicatorDefinition indicator,
        string organisation,
        Period period,
        Func<string, bool> isKept,
        bool fills
    )
    {
        var left = fills
            ? Of(indicator, organisation, period)
                .RollUp?.LeftOut.Select(static one => one.Code)
                .ToHashSet(StringComparer.Ordinal)
            : null;
        var facts = members.Of(indicator, organisation, period).Facts.Where(one => isKept(one.Key));
        return RollUpOf(
            indicator,
            [
                .. left is null
                    ? facts
                    : facts.Select(one =>
                        left.Contains(one.Key) && LacksValue(indicator, one.Value)
                            ? KeyValuePair.Create(one.Key, LastBefore(indicator, one.Key, period)?.Fact)
                            : one
                    ),
            ],
            period,
            fills
        );
    }

    /// <summary>A mean's member may be left out for its weight alone.</summary>
    private static bool LacksValue(IndicatorDefinition indicator, Fact? fact) =>
        !IsFigure(fact) || indicator.WeightCode is null;

    private Fact? WeightOf(IndicatorDefinition indicator, string member, Period period, bool fills)
    {
        var given = FigureBeside(indicator.WeightCode!, member, period).Fact;
        return IsFigure(given) || !fills ? given : LastWeight(indicator, member, period)?.Fact;
    }

    private EarlierFact? LastWeight(IndicatorDefinition indicator, string member, Period period)
    {
        var weight = Known(indicator.WeightCode!, period);
        return LastBefore(weight, member, entered.Beside(weight, period));
    }

    /// <summary>
    /// What was given before a break in the series, or before others became part of who gave it, says nothing of what
    /// would be given now.
    /// </summary>
    private EarlierFact? LastBefore(IndicatorDefinition indicator, string member, Period period) =>
        entered.LastBefore(indicator, member, period) is { } last
        && SeriesBreak.Between(DefinitionOf(indicator, last.Period), indicator) is null
        && history.CameFrom(member, period, last.Period).Count == 0
            ? last
            : null;

    private Fact? Given(RolledPart part, string member) => entered.Find(part.Indicator.Code, member, part.Period);

    /// <summary>
    /// The earliest of the periods that a member's missing parts are known from; null: one of them never was given.
    /// </summary>
    private Period? LastKnown(List<RolledPart> parts, string member)
    {
        Period? since = null;
        foreach (var part in parts.Where(part => part.RollUp.LeftOut.Any(one => one.Code == member)))
        {
            var last = LacksValue(part.Indicator, Given(part, member))
                ? LastBefore(part.Indicator, member, part.Period)
                : LastWeight(part.Indicator, member, part.Period);
            if (last is null || !HasWeight(part, member))
                return null;
            if (since is null || last.Period.End < since.End)
                since = last.Period;
        }

        return since;
    }

    private bool HasWeight(RolledPart part, string member) =>
        part.Indicator.WeightCode is null || WeightOf(part.Indicator, member, part.Period, fills: true) is not null;

    private bool IsNowhereNegative(RolledPart part, string organisation) =>
        members
            .Of(part.Indicator, organisation, part.Period)
            .Facts.TrueForAll(one =>
                !IsNegative(one.Value) && !IsNegative(LastBefore(part.Indicator, one.Key, part.Period)?.Fact)
            );

    private static bool IsNegative(Fact? fact) =>
        fact is Fact.Number { Amount.Value: < 0 } or Fact.Pair { First.Value: < 0 } or Fact.Pair { Second.Value: < 0 };

    private static bool IsFigure(Fact? fact) => fact is not (null or Fact.Missing or Fact.Declared);
}
