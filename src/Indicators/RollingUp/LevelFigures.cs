using QualityMonitor.Indicators.Computing;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;

namespace QualityMonitor.Indicators.RollingUp;

/// <summary>
/// Figures of every organisation of a programme: entered, rolled up from the organisations below, or computed by a
/// formula from its own. A computed figure goes before an entered one, for it leads back to where it was counted. Each
/// is made once, when asked for, of the members and by the definition of its own period.
/// </summary>
public sealed partial class LevelFigures
{
    private readonly ProgrammeHistory history;
    private readonly EnteredFacts entered;
    private readonly Members members;
    private readonly Dictionary<IndicatorDefinition, Computation> computations = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly Dictionary<(string Indicator, string Organisation, Period Period), LevelFigure> made = [];

    public LevelFigures(ProgrammeDefinition programme, EnteredFacts entered)
        : this(ProgrammeHistory.Of(programme), entered) { }

    public LevelFigures(ProgrammeHistory history, EnteredFacts entered)
    {
        this.history = history;
        this.entered = entered;
        members = new Members(history, entered);
    }

    /// <param name="asked">Under any of its definitions: the one of the period counts, where it has one.</param>
    public LevelFigure Of(IndicatorDefinition asked, string organisation, Period period)
    {
        var indicator = DefinitionOf(asked, period);
        if (!IsMade(indicator, organisation, period))
            return Entered(indicator, organisation, period) ?? LevelFigure.None;

        var key = (indicator.Code, organisation, period);
        if (!made.TryGetValue(key, out var figure))
            made[key] = figure = Make(indicator, organisation, period);

        return figure;
    }

    /// <summary>A figure without what is known of it: most are entered, and nothing is made for them.</summary>
    private Fact? FactOf(IndicatorDefinition asked, string organisation, Period period)
    {
        var indicator = DefinitionOf(asked, period);
        return IsMade(indicator, organisation, period)
            ? Of(indicator, organisation, period).Fact
            : entered.Find(indicator.Code, organisation, period);
    }

    private bool IsMade(IndicatorDefinition indicator, string organisation, Period period) =>
        indicator.RollUp == RollUp.Formula || members.IsRolledUp(indicator, organisation, period);

    /// <summary>The codes of the organisations whose figures are rolled up, in the order of the passport.</summary>
    public IReadOnlyList<string> MembersOf(IndicatorDefinition indicator, string organisation, Period period) =>
        [.. members.Of(DefinitionOf(indicator, period), organisation, period).Facts.Select(static one => one.Key)];

    /// <summary>
    /// The entered facts behind a figure, those of its parts and weights among them; some may come twice.
    /// </summary>
    public IEnumerable<(string Indicator, string Organisation, Period Period)> SourcesOf(
        IndicatorDefinition indicator,
        string organisation,
        Period period
    ) => SourcesOf(indicator, organisation, period, null);

    private IEnumerable<(string Indicator, string Organisation, Period Period)> SourcesOf(
        IndicatorDefinition asked,
        string organisation,
        Period period,
        KeptMembers? kept
    )
    {
        var indicator = DefinitionOf(asked, period);
        var figure = Of(indicator, organisation, period);
        if (figure.Fact is null)
            return [];
        if (figure.IsEntered)
            return [(indicator.Code, organisation, period)];
        if (indicator.Formula is not null)
            return ComputationOf(indicator, period)
                .Codes.SelectMany(code => SourcesBeside(code, organisation, period, kept ?? figure.Kept));

        var left = figure.RollUp!.LeftOut.Select(static one => one.Code).ToHashSet(StringComparer.Ordinal);
        var used = MembersOf(indicator, organisation, period)
            .Where(member => kept?.Has(indicator.Code, period, member) ?? !left.Contains(member))
            .ToList();
        var values = used.Select(member => (indicator.Code, member, period));
        return indicator.WeightCode is { } weight
            ? values.Concat(used.SelectMany(member => SourcesBeside(weight, member, period, null)))
            : values;
    }

    private IEnumerable<(string Indicator, string Organisation, Period Period)> SourcesBeside(
        string code,
        string organisation,
        Period period,
        KeptMembers? kept
    )
    {
        var indicator = Known(code, period);
        return SourcesOf(indicator, organisation, entered.Beside(indicator, period), kept);
    }

    private LevelFigure FigureBeside(string code, string organisation, Period period)
    {
        var indicator = Known(code, period);
        return Of(indicator, organisation, entered.Beside(indicator, period));
    }

    private IndicatorDefinition DefinitionOf(IndicatorDefinition indicator, Period period) =>
        history.IndicatorAt(indicator.Code, period) ?? indicator;

    /// <summary>The indicator that a formula or a weight of the period names.</summary>
    private IndicatorDefinition Known(string code, Period period) =>
        history.IndicatorAt(code, period)
        ?? history
            .Latest.Indicators.Concat(history.IndicatorsBeside(history.Latest))
            .First(one => string.Equals(one.Code, code, StringComparison.Ordinal));

    private Computation ComputationOf(IndicatorDefinition indicator, Period period)
    {
        if (!computations.TryGetValue(indicator, out var computation))
            computations[indicator] = computation = new Computation(
                indicator.Formula!,
                indicator.Unit,
                history.UnitsAt(period)
            );
        return computation;
    }

    private LevelFigure? Entered(IndicatorDefinition indicator, string organisation, Period period) =>
        entered.Find(indicator.Code, organisation, period) is { } fact
            ? new LevelFigure(fact, null) { IsEntered = true }
            : null;

    private LevelFigure Make(IndicatorDefinition indicator, string organisation, Period period)
    {
        var figure =
            indicator.RollUp == RollUp.Formula
                ? Compute(indicator, organisation, period)
                : Combine(indicator, organisation, period);
        return figure.Fact is null && Entered(indicator, organisation, period) is { } own
            ? own with
            {
                RollUp = figure.RollUp,
            }
            : figure;
    }

    private LevelFigure Combine(IndicatorDefinition indicator, string organisation, Period period)
    {
        var (facts, hasStandIns) = members.Of(indicator, organisation, period);
        if (facts.TrueForAll(static one => one.Value is null))
            return LevelFigure.None;

        var result = RollUpOf(indicator, facts, period);
        return new LevelFigure(result.Combined, result)
        {
            Parts = [new RolledPart(indicator, period, result, hasStandIns)],
        };
    }

    private RollUpResult RollUpOf(
        IndicatorDefinition indicator,
        IEnumerable<KeyValuePair<string, Fact?>> facts,
        Period period,
        bool fills = false
    ) =>
        indicator.RollUp switch
        {
            RollUp.Sum => RollUps.Sum(facts),
            RollUp.Ratio => RollUps.Ratio(facts),
            _ => RollUps.WeightedMean(facts, member => WeightOf(indicator, member, period, fills)),
        };

    /// <summary>
    /// Of parts that are rolled up only the members that have them all are taken; what the organisation entered itself
    /// is taken as it is.
    /// </summary>
    private LevelFigure Compute(IndicatorDefinition indicator, string organisation, Period period)
    {
        List<RolledPart>? parts = null;
        var (fact, result) = ComputationOf(indicator, period)
            .Compute(code =>
            {
                var part = FigureBeside(code, organisation, period);
                if (part is { IsEntered: false, Parts.Count: > 0 })
                    (parts ??= []).AddRange(part.Parts);
                return part.Fact;
            });
        if (parts is null || result is FormulaResult.Missing)
            return new LevelFigure(fact, null) { Undefined = fact is null ? result : null };

        List<RolledPart> rolled = [.. parts.DistinctBy(static one => (one.Indicator.Code, one.Period))];
        var common = CommonMembers.Of(rolled, members, organisation);
        if (common.RollUp.Used == 0)
            return new LevelFigure(null, common.RollUp)
            {
                Undefined = new FormulaResult.Missing(common.Lacking) { AreApart = true },
            };
        if (common.Kept is { } kept)
            (fact, result) = Narrowed(indicator, organisation, period, kept);

        return fact is null
            ? LevelFigure.None with
            {
                Undefined = result,
            }
            : new LevelFigure(fact, common.RollUp with { Combined = fact }) { Parts = rolled, Kept = common.Kept };
    }

    private (Fact? Fact, FormulaResult Result) Narrowed(
        IndicatorDefinition indicator,
        string organisation,
        Period period,
        KeptMembers kept,
        bool fills = false
    ) =>
        ComputationOf(indicator, period)
            .Compute(code =>
            {
                var part = Known(code, period);
                var beside = entered.Beside(part, period);
                var figure = Of(part, organisation, beside);
                if (figure.Parts.Count == 0 || figure.IsEntered)
                    return figure.Fact;

                return part.Formula is not null
                    ? Narrowed(part, organisation, beside, kept, fills).Fact
                    : Kept(part, organisation, beside, one => kept.Has(code, beside, one), fills).Combined;
            });
}
