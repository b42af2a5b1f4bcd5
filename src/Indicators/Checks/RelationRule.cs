using QualityMonitor.Indicators.Formulas;

namespace QualityMonitor.Indicators.Checks;

public enum RelationSign
{
    Equal,
    AtMost,
    AtLeast,
    Less,
    More,
}

/// <summary>
/// Two expressions over indicators and how they stand to each other (контрольное соотношение): <c>[1.1] + [1.2] =
/// [1.3]</c>.
/// </summary>
public sealed record RelationRule(Formula Left, RelationSign Sign, Formula Right)
{
    /// <summary>The indicators that take part, each once, from left to right.</summary>
    public IEnumerable<string> Codes =>
        Left.References()
            .Concat(Right.References())
            .Select(static reference => reference.Code)
            .Distinct(StringComparer.Ordinal);

    /// <summary>As people write it; read back as the same relation.</summary>
    public override string ToString() =>
        $"{FormulaText.Print(Left)} {RelationReader.Print(Sign)} {FormulaText.Print(Right)}";
}
