using QualityMonitor.Indicators.Formulas;

namespace QualityMonitor.Indicators.Checks;

/// <summary>
/// Reads a relation as people write it: two formulas with one of = &lt;= &gt;= ≤ ≥ &lt; &gt; between them.
/// </summary>
public static class RelationReader
{
    private static readonly (string Text, RelationSign Sign)[] Signs =
    [
        ("<=", RelationSign.AtMost),
        (">=", RelationSign.AtLeast),
        ("=", RelationSign.Equal),
        ("≤", RelationSign.AtMost),
        ("≥", RelationSign.AtLeast),
        ("<", RelationSign.Less),
        (">", RelationSign.More),
    ];

    public static Parsed<RelationRule> Read(string text)
    {
        var at = text.AsSpan().IndexOfAny("<>=≤≥");
        if (at < 0)
            return CheckMessages.NoSign(text);
        var (written, sign) = Array.Find(Signs, one => text.AsSpan(at).StartsWith(one.Text, StringComparison.Ordinal));
        var rest = text[(at + written.Length)..];
        if (rest.AsSpan().ContainsAny("<>=≤≥"))
            return CheckMessages.ManySigns(text);
        return Side(text[..at])
            .Then(left =>
                Side(rest)
                    .Then<RelationRule>(right =>
                        left.References().Concat(right.References()).Any()
                            ? new RelationRule(left, sign, right)
                            : FormulaMessages.NoIndicator(text)
                    )
            );
    }

    /// <summary>One side may be a bare number: three shares make 100.</summary>
    private static Parsed<Formula> Side(string text) => FormulaReader.Read(text, needsIndicator: false);

    internal static string Print(RelationSign sign) => Signs.First(one => one.Sign == sign).Text;
}
