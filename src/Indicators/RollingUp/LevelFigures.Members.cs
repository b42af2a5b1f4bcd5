using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Timeline;

namespace QualityMonitor.Indicators.RollingUp;

/// <summary>A figure of some of its members alone, and as it would be with those that are not in it.</summary>
public sealed partial class LevelFigures
{
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
        var (known, unknown, nothing) = (new List<KnownBefore>(), new List<string>(), new List<string>());
        foreach (var member in rollUp.LeftOut.Select(static one => one.Code))
        {
            if (LastKnown(lowest, member) is { } since)
                known.Add(new KnownBefore(member, since));
            else if (lowest.TrueForAll(part => Given(part, member) is Fact.Missing))
                nothing.Add(member);
            else
                unknown.Add(member);
        }

        var everyone = UsedIn(figure, organisation);
        everyone.UnionWith(known.Select(static one => one.Code));
        return new FilledFigure(
            known.Count == 0 ? null : Narrowed(indicator, figure, organisation, period, everyone, fills: true),
            known,
            unknown,
            indicator.RollUp == RollUp.Sum && lowest.TrueForAll(part => IsNowhereNegative(part, organisation))
        )
        {
            WithNothing = nothing,
        };
    }

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

    /// <summary>
    /// How many a figure speaks of: the whole of a share, the weight of a mean; null where it speaks of no group.
    /// </summary>
    public decimal? SizeOf(IndicatorDefinition asked, string organisation, Period period)
    {
        var indicator = DefinitionOf(asked, period);
        return FactOf(indicator, organisation, period) switch
        {
            Fact.Share share => share.Denominator,
            Fact.Number
                when indicator.WeightCode is not null
                    && WeightOf(indicator, organisation, period, fills: false) is Fact.Number weight => weight
                .Amount
                .Value,
            _ => null,
        };
    }

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
