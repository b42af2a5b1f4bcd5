using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Rules;

/// <summary>
/// The rules that hold for one file: of its programme and of its layout, sorted by when they can be asked. Rules
/// switched off are not among them.
/// </summary>
internal sealed class CheckSet
{
    private static readonly CheckRule.Contradiction UsualContradiction = new() { Strictness = Strictness.Warning };
    private static readonly CheckRule.Future UsualFuture = new() { Strictness = Strictness.Warning };

    private readonly Dictionary<string, IReadOnlyList<CheckRule>> ofFigures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CheckRule.Contradiction> contradictions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CheckRule.Future> futures = new(StringComparer.Ordinal);

    private CheckSet(IReadOnlyList<IndicatorDefinition> indicators, IReadOnlyList<CheckRule> rules)
    {
        var active = rules.Where(static rule => rule.Strictness != Strictness.Off).ToList();
        Relations = [.. active.OfType<CheckRule.Relation>()];
        Indicators = indicators.ToDictionary(static indicator => indicator.Code, StringComparer.Ordinal);
        foreach (var code in Indicators.Keys)
        {
            if (
                active.FindAll(rule => rule is CheckRule.Range or CheckRule.WholeNumber && rule.IsFor(code)) is
                { Count: > 0 } own
            )
                ofFigures.Add(code, own);
            if (active.OfType<CheckRule.Required>().LastOrDefault(rule => rule.IsFor(code)) is { } required)
                Required.Add(code, required);
            if (active.OfType<CheckRule.Jump>().Where(rule => rule.IsFor(code)).ToList() is { Count: > 0 } jumps)
                Jumps.Add(code, jumps);
            if (LastWord(rules, code, UsualContradiction) is { } contradiction)
                contradictions.Add(code, contradiction);
            if (LastWord(rules, code, UsualFuture) is { } future)
                futures.Add(code, future);
        }
    }

    public IReadOnlyDictionary<string, IndicatorDefinition> Indicators { get; }

    public Unit UnitOf(string indicator) => Indicators.GetValueOrDefault(indicator)?.Unit ?? Unit.None;

    /// <summary>The programme they are of: whether it asks for a period at all.</summary>
    public required ProgrammeDefinition Programme { get; init; }

    public bool JudgesFigures => ofFigures.Count > 0;

    public IReadOnlyList<CheckRule.Relation> Relations { get; }

    public Dictionary<string, CheckRule.Required> Required { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<CheckRule.Jump>> Jumps { get; } = new(StringComparer.Ordinal);

    public bool AsksOthers => contradictions.Count > 0;

    /// <summary>The kinds of its rules that compare with what is loaded already.</summary>
    public IEnumerable<CheckKind> AskingTheStore
    {
        get
        {
            if (Jumps.Count > 0)
                yield return CheckKind.Jump;
            if (AsksOthers)
                yield return CheckKind.Contradiction;
        }
    }

    /// <summary>
    /// What of the layout's rules holds for nothing, because the programme has no such indicator: told to whoever keeps
    /// the layout.
    /// </summary>
    public IReadOnlyList<Problem> Doubts { get; private init; } = [];

    public static CheckSet Of(ProgrammeDefinition programme, IReadOnlyList<CheckRule> ofLayout)
    {
        var fitted = ofLayout.Select(rule => FittedRule.Of(rule, programme.Indicators)).ToList();
        return new(
            programme.Indicators,
            [.. programme.Checks, .. fitted.Select(static one => one.Rule).OfType<CheckRule>()]
        )
        {
            Programme = programme,
            Doubts = [.. fitted.SelectMany(static one => one.Doubts)],
        };
    }

    /// <summary>Bounds and whole numbers: what can be asked of a figure alone.</summary>
    public IReadOnlyList<CheckRule> OfFigure(string code) => ofFigures.GetValueOrDefault(code) ?? [];

    /// <summary>Null where nobody asks.</summary>
    public CheckRule.Contradiction? OfContradiction(string code) => contradictions.GetValueOrDefault(code);

    /// <summary>Null where nobody asks.</summary>
    public CheckRule.Future? OfFuture(string code) => futures.GetValueOrDefault(code);

    /// <summary>
    /// What is asked without a rule as well: the rule written last has the last word, be it to switch the question off.
    /// </summary>
    private static T? LastWord<T>(IReadOnlyList<CheckRule> rules, string code, T usual)
        where T : CheckRule =>
        rules.OfType<T>().LastOrDefault(rule => rule.IsFor(code)) is not { } last ? usual
        : last.Strictness == Strictness.Off ? null
        : last;
}
