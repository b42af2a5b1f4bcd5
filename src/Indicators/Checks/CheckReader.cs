using QualityMonitor.Indicators.Computing;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Checks;

/// <summary>
/// Makes rules of their fields and refuses what cannot be one. The code of a problem names the field it is about:
/// <c>check-least</c>, <c>check-most</c>, <c>check-tolerance</c>, <c>check-indicators</c>; any other code is about the
/// relation.
/// </summary>
public static class CheckReader
{
    public static Parsed<CheckRule> Read(CheckFields fields) =>
        Wrong(fields) is { } problem
            ? problem
            : RuleOf(fields)
                .Then<CheckRule>(rule =>
                    rule with
                    {
                        Indicators = rule is CheckRule.Relation ? [] : fields.Indicators,
                        Strictness =
                            fields.Strictness
                            ?? (
                                rule is CheckRule.Jump or CheckRule.Contradiction or CheckRule.Future
                                    ? Strictness.Warning
                                    : Strictness.Error
                            ),
                        Note = fields.Note,
                    }
                );

    /// <summary>
    /// The rule with the codes of the programme's own definitions, or why it makes no sense for them.
    /// </summary>
    public static Parsed<CheckRule> Bind(CheckRule rule, IReadOnlyList<IndicatorDefinition> indicators)
    {
        if (rule is CheckRule.Relation relation)
            return Bind(relation, new FormulaBinding(indicators));
        var codes = new List<string>(rule.Indicators.Count);
        foreach (var written in rule.Indicators)
        {
            var key = IndicatorCodes.Key(written);
            if (indicators.FirstOrDefault(indicator => IndicatorCodes.Key(indicator.Code) == key) is not { } indicator)
                return CheckMessages.IndicatorUnknown(written);
            if (
                rule is CheckRule.Jump { Measure: ChangeMeasure.PercentagePoints }
                && !indicator.Unit.Accepts(UnitKind.Percent)
            )
                return CheckMessages.PointsOfNoPercent(indicator);
            codes.Add(indicator.Code);
        }

        return rule with
        {
            Indicators = codes,
        };
    }

    private static Parsed<CheckRule> Bind(CheckRule.Relation rule, FormulaBinding binding) =>
        binding
            .Bind(rule.Formula.Left)
            .Then(left =>
                binding
                    .Bind(rule.Formula.Right)
                    .Then<CheckRule>(right =>
                        FormulaUnits.CheckAlike(left, right, binding.Units) is { } unlike
                            ? unlike
                            : rule with
                            {
                                Formula = new RelationRule(left, rule.Formula.Sign, right),
                            }
                    )
            );

    private static Problem? Wrong(CheckFields fields) =>
        fields switch
        {
            { Kind: CheckKind.Range, Least: null, Most: null } => CheckMessages.NoBound(),
            { Kind: CheckKind.Range, Least: { } least, Most: { } most } when least > most =>
                CheckMessages.BoundsCrossed(least, most),
            { Kind: CheckKind.Relation, Relation: null } => CheckMessages.NoRelation(),
            { Kind: CheckKind.Jump, Most: null } => CheckMessages.NoChange(),
            { Kind: CheckKind.Jump, Most: < 0 and { } change } => CheckMessages.ChangeNegative(change),
            { Tolerance: < 0 and { } tolerance } => CheckMessages.ToleranceNegative(tolerance),
            _ => null,
        };

    private static Parsed<CheckRule> RuleOf(CheckFields fields) =>
        fields.Kind switch
        {
            CheckKind.Required => new CheckRule.Required(),
            CheckKind.Range => new CheckRule.Range(fields.Least, fields.Most),
            CheckKind.WholeNumber => new CheckRule.WholeNumber(),
            CheckKind.Relation => RelationReader
                .Read(fields.Relation!)
                .Then<CheckRule>(formula => new CheckRule.Relation(formula) { Tolerance = fields.Tolerance }),
            CheckKind.Jump => new CheckRule.Jump(fields.Most!.Value, fields.Measure) { Floor = fields.Tolerance },
            CheckKind.Future => new CheckRule.Future(),
            _ => new CheckRule.Contradiction(),
        };
}
