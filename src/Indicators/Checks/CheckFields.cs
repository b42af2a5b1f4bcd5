namespace QualityMonitor.Indicators.Checks;

/// <summary>
/// A rule as a flat row: how passports, layouts and the store write it down. A field that its kind does not use is left
/// as it is by default.
/// </summary>
public sealed record CheckFields(CheckKind Kind)
{
    public IReadOnlyList<string> Indicators { get; init; } = [];

    public decimal? Least { get; init; }

    public decimal? Most { get; init; }

    /// <summary>What <see cref="Most"/> of a jump is measured in.</summary>
    public ChangeMeasure Measure { get; init; }

    /// <summary>A relation as written.</summary>
    public string? Relation { get; init; }

    /// <summary>What difference is none: the floor of a jump, the tolerance of a relation.</summary>
    public decimal? Tolerance { get; init; }

    /// <summary>Null: a warning where a true figure may well break the rule, else an error.</summary>
    public Strictness? Strictness { get; init; }

    public string Note { get; init; } = "";

    public static CheckFields Of(CheckRule rule) =>
        Written(rule) with
        {
            Indicators = rule.Indicators,
            Strictness = rule.Strictness,
            Note = rule.Note,
        };

    private static CheckFields Written(CheckRule rule) =>
        rule switch
        {
            CheckRule.Required => new(CheckKind.Required),
            CheckRule.Range range => new(CheckKind.Range) { Least = range.Least, Most = range.Most },
            CheckRule.WholeNumber => new(CheckKind.WholeNumber),
            CheckRule.Relation relation => new(CheckKind.Relation)
            {
                Relation = relation.Formula.ToString(),
                Tolerance = relation.Tolerance,
            },
            CheckRule.Jump jump => new(CheckKind.Jump)
            {
                Most = jump.Most,
                Measure = jump.Measure,
                Tolerance = jump.Floor,
            },
            CheckRule.Contradiction => new(CheckKind.Contradiction),
            CheckRule.Future => new(CheckKind.Future),
            _ => throw new ArgumentOutOfRangeException(
                nameof(rule),
                rule.GetType().Name,
                "A new kind of rule needs its fields here."
            ),
        };
}
