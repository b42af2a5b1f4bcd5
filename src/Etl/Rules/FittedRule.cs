using QualityMonitor.Etl.Layouts;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Definitions;

namespace QualityMonitor.Etl.Rules;

/// <summary>
/// A rule of a layout, as far as the programme has the indicators that it names. The other indicators keep their rule.
/// </summary>
/// <param name="Rule">Null when nothing is left of it.</param>
/// <param name="Doubts">Why not all of it holds; a slip of the pen in a code must not switch a check off without a
/// word.</param>
internal sealed record FittedRule(CheckRule? Rule, IReadOnlyList<Problem> Doubts)
{
    public static FittedRule Of(CheckRule rule, IReadOnlyList<IndicatorDefinition> indicators)
    {
        if (rule is CheckRule.Relation || rule.Indicators.Count == 0)
            return CheckReader.Bind(rule, indicators) is { IsOk: true } bound
                ? new(bound.Value, [])
                : new(null, [Doubt(rule, CheckReader.Bind(rule, indicators).Problem!, indicators)]);
        var read = rule
            .Indicators.Select(code => CheckReader.Bind(rule with { Indicators = [code] }, indicators))
            .ToList();
        var codes = read.Where(static one => one.IsOk).SelectMany(static one => one.Value.Indicators).ToList();
        return new(
            codes.Count == 0 ? null : rule with { Indicators = codes },
            [.. read.Where(static one => !one.IsOk).Select(one => Doubt(rule, one.Problem!, indicators))]
        );
    }

    private static Problem Doubt(CheckRule rule, Problem why, IReadOnlyList<IndicatorDefinition> indicators)
    {
        var kind = CheckFields.Of(rule).Kind;
        return LayoutMessages.RuleUnfit(
            LayoutWords.CheckKinds.First(word => word.Value == kind).Key,
            why,
            [.. indicators.Select(static indicator => indicator.Code)]
        );
    }
}
