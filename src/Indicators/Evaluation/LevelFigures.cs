using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Evaluation;

/// <summary>
/// Figures of every organisation of a programme: entered, rolled up from the organisations below, or computed by a formula from its own.
/// A computed figure goes before an entered one, for it leads back to where it was counted. Each is made once, when asked for.
/// </summary>
public sealed class LevelFigures
{
    private readonly EnteredFacts entered;
    private readonly Members members;
    private readonly Dictionary<string, IndicatorDefinition> indicators;
    private readonly Dictionary<string, Computation> computations;
    private readonly Dictionary<(string Indicator, string Organisation, Period Period), LevelFigure> made = [];

    public LevelFigures(ProgrammeDefinition programme, EnteredFacts entered)
    {
        this.entered = entered;
        members = new Members(programme, entered);
        indicators = programme.Indicators.ToDictionary(static one => one.Code, StringComparer.Ordinal);
        var units = programme.Indicators.ToDictionary(static one => one.Code, static one => one.Unit, StringComparer.Ordinal);
        computations = programme.Indicators.Where(static one => one.Formula is not null)
            .ToDictionary(static one => one.Code, one => new Computation(one.Formula!, one.Unit, units), StringComparer.Ordinal);
    }

    public LevelFigure Of(IndicatorDefinition indicator, string organisation, Period period)
    {
        if (indicator.RollUp != RollUp.Formula && !members.IsRolledUp(indicator, organisation))
            return Entered(indicator, organisation, period) ?? LevelFigure.None;

        var key = (indicator.Code, organisation, period);
        if (!made.TryGetValue(key, out var figure))
            made[key] = figure = Make(indicator, organisation, period);

        return figure;
    }

    /// <summary>The codes of the organisations whose figures are rolled up, in the order of the passport.</summary>
    public IReadOnlyList<string> MembersOf(IndicatorDefinition indicator, string organisation, Period period) =>
        [.. members.Of(indicator, organisation, period).Select(static one => one.Key)];

    /// <summary>The entered facts behind a figure, those of its parts and weights among them; some may come twice.</summary>
    public IEnumerable<(string Indicator, string Organisation, Period Period)> SourcesOf(IndicatorDefinition indicator, string organisation, Period period)
    {
        var figure = Of(indicator, organisation, period);
        if (figure.Fact is null)
            return [];
        if (figure.IsEntered)
            return [(indicator.Code, organisation, period)];
        if (indicator.Formula is not null)
            return computations[indicator.Code].Codes.SelectMany(code => SourcesBeside(code, organisation, period));

        var left = figure.RollUp!.LeftOut.Select(static one => one.Code).ToHashSet(StringComparer.Ordinal);
        var used = MembersOf(indicator, organisation, period).Where(member => !left.Contains(member)).ToList();
        var values = used.Select(member => (indicator.Code, member, period));
        return indicator.WeightCode is { } weight ? values.Concat(used.SelectMany(member => SourcesBeside(weight, member, period))) : values;
    }

    private IEnumerable<(string Indicator, string Organisation, Period Period)> SourcesBeside(string code, string organisation, Period period) =>
        SourcesOf(indicators[code], organisation, entered.Beside(indicators[code], period));

    private LevelFigure FigureBeside(string code, string organisation, Period period) =>
        Of(indicators[code], organisation, entered.Beside(indicators[code], period));

    private LevelFigure? Entered(IndicatorDefinition indicator, string organisation, Period period) =>
        entered.Find(indicator.Code, organisation, period) is { } fact ? new LevelFigure(fact, null) { IsEntered = true } : null;

    private LevelFigure Make(IndicatorDefinition indicator, string organisation, Period period)
    {
        var figure = indicator.RollUp == RollUp.Formula ? Compute(indicator, organisation, period) : Combine(indicator, organisation, period);
        return figure.Fact is null && Entered(indicator, organisation, period) is { } own ? own with { RollUp = figure.RollUp } : figure;
    }

    private LevelFigure Combine(IndicatorDefinition indicator, string organisation, Period period)
    {
        var facts = members.Of(indicator, organisation, period);
        if (facts.All(static one => one.Value is null))
            return LevelFigure.None;

        var result = indicator.RollUp switch
        {
            RollUp.Sum => RollUps.Sum(facts),
            RollUp.Ratio => RollUps.Ratio(facts),
            _ => RollUps.WeightedMean(facts, member => FigureBeside(indicator.WeightCode!, member, period).Fact),
        };
        return new LevelFigure(result.Combined, result);
    }

    private LevelFigure Compute(IndicatorDefinition indicator, string organisation, Period period)
    {
        RollUpResult? weakest = null;
        var (fact, result) = computations[indicator.Code].Compute(code =>
        {
            var part = FigureBeside(code, organisation, period);
            weakest = Weaker(weakest, part.RollUp);
            return part.Fact;
        });
        return fact is null ? LevelFigure.None with { Undefined = result } : new LevelFigure(fact, weakest);
    }

    /// <summary>A formula is covered no better than its worst part; null, of what was not rolled up, is no part of that.</summary>
    private static RollUpResult? Weaker(RollUpResult? before, RollUpResult? next) =>
        before is null || (next is not null && Covered(next) < Covered(before)) ? next : before;

    private static decimal Covered(RollUpResult result) => Shares.Ratio(result.Used, result.Of) ?? 0;
}
