using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Numbers;

/// <summary>
/// Two numbers of one cell. Marks, the unit and the shape decide which is which, never the position:
/// documents write «32,37%/949» and «946 /32,53» in one row (DOMAIN, section 2).
/// </summary>
internal static class Pairs
{
    public static bool IsPair(IReadOnlyList<Token> tokens, out Token first, out Token second)
    {
        var slash = tokens.ToList().FindIndex(static token => token.Is(TokenKind.Slash));
        var isPair =
            slash > 0
            && slash + 1 < tokens.Count
            && tokens[slash - 1].Is(TokenKind.Number)
            && tokens[slash + 1].Is(TokenKind.Number);
        first = isPair ? tokens[slash - 1] : null!;
        second = isPair ? tokens[slash + 1] : null!;
        return isPair;
    }

    /// <summary>The two amounts in the canonical order of the unit: the count first, the percent second.</summary>
    public static Parsed<(Amount First, Amount Second)> Order(string text, Token first, Token second, Unit unit)
    {
        if ((NumberReader.Checked(first, Unit.None) ?? NumberReader.Checked(second, Unit.None)) is { } problem)
            return problem;

        var (left, right) = (first.Mark == UnitKind.Percent, second.Mark == UnitKind.Percent);
        if (left != right)
            return Ordered(first, second, left);
        if (left || unit.Kind is UnitKind.None or UnitKind.Percent)
            return ValueMessages.PairUndecidable(text);
        if (unit.Kind != UnitKind.Pair)
            return ValueMessages.PairUnexpected(text, unit);

        // «0/0» is none and nothing per cent in whatever order it was written.
        if (unit.Parts.Any(static part => part.Kind == UnitKind.Percent) && first.Value == 0 && second.Value == 0)
            return Ordered(first, second, percentFirst: second.Mark != UnitKind.None);

        return unit.Parts.Any(static part => part.Kind == UnitKind.Percent)
            ? ByShape(text, first, second)
            : (first.Amount, second.Amount);
    }

    /// <summary>
    /// A fraction is no count; more than 100 is no percent. Where neither says anything nobody can tell.
    /// </summary>
    private static Parsed<(Amount First, Amount Second)> ByShape(string text, Token first, Token second)
    {
        var leftCanBePercent = first.Value <= 100 && first.Mark == UnitKind.None;
        var rightCanBePercent = second.Value <= 100 && second.Mark == UnitKind.None;
        var percentFirst = leftCanBePercent && CanBeCount(second);
        var percentSecond = rightCanBePercent && CanBeCount(first);
        return percentFirst == percentSecond
            ? ValueMessages.PairUndecidable(text)
            : Ordered(first, second, percentFirst);
    }

    private static bool CanBeCount(Token token) => decimal.IsInteger(token.Value) && !token.Text.Contains(',');

    private static (Amount First, Amount Second) Ordered(Token first, Token second, bool percentFirst)
    {
        var (count, percent) = percentFirst ? (second, first) : (first, second);
        return (count.Amount, percent.Amount with { Mark = UnitKind.Percent });
    }
}
