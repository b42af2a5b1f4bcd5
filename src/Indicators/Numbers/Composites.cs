using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Numbers;

/// <summary>
/// Figures that explain one another in one cell: «100% (12 из 12)», «12 чел. (3,4%)», «17 человек – 8,5 %». Brackets,
/// dashes and commas only separate; marks decide which figure is which.
/// </summary>
internal static class Composites
{
    /// <summary>A share and its percent, in either order; null for any other shape.</summary>
    /// <returns>The percent is null where only the parts are given.</returns>
    public static (Token Part, Token Whole, Token? Percent)? Share(IReadOnlyList<Token> tokens)
    {
        var bare = Bare(tokens);
        var at = bare.FindIndex(static token => token.IsWord("из") || token.Is(TokenKind.Slash));
        if (at < 1 || bare.Count is not (3 or 4) || at + 1 >= bare.Count)
            return null;

        var others = bare.Where((_, index) => index < at - 1 || index > at + 1).ToList();
        var percent = others.Count == 1 ? others[0] : null;
        var (part, whole) = (bare[at - 1], bare[at + 1]);
        if (
            !IsPlain(part)
            || !IsPlain(whole)
            || (percent is not null && percent is not { Kind: TokenKind.Number, Mark: UnitKind.Percent })
        )
            return null;

        // «25/50» alone may be any pair; only a percent that agrees shows it to be a share.
        var isWritten = bare[at].Is(TokenKind.Word);
        return isWritten || (percent is not null && Agrees(part.Value, whole.Value, percent))
            ? (part, whole, percent)
            : null;
    }

    /// <summary>A count and a percent that are not written with a slash; null for any other shape.</summary>
    public static (Token First, Token Second)? Pair(IReadOnlyList<Token> tokens, Unit unit)
    {
        if (Bare(tokens) is not [{ Kind: TokenKind.Number } first, { Kind: TokenKind.Number } second])
            return null;

        var (count, percent) = first.Mark == UnitKind.Percent ? (second, first) : (first, second);
        if (percent.Mark != UnitKind.Percent || !IsPlain(count) || !decimal.IsInteger(count.Value))
            return null;

        // A bare number may be a year or a footnote: it is a count beside a bracketed percent, or where the unit asks
        // for both.
        var isBracketed =
            tokens.Any(static token => token.Is(TokenKind.Open)) && (second == percent || unit.Kind == UnitKind.Pair);
        var isYear = count.Mark == UnitKind.None && count.Value is >= 1990 and <= 2100;
        return count.Mark == UnitKind.Count || (isBracketed && !isYear) ? (first, second) : null;
    }

    /// <summary>Whether the percent printed is that of the share.</summary>
    public static bool Agrees(decimal part, decimal whole, Token percent)
    {
        if (whole == 0 || percent.Mark != UnitKind.Percent)
            return false;

        // People round to what they print: 61,5 stands for anything from 61,45 to 61,55.
        var half = 0.5m;
        for (var digit = 0; digit < percent.Value.Scale; digit++)
            half /= 10;
        return Math.Abs((part / whole * 100) - percent.Value) <= half;
    }

    private static bool IsPlain(Token token) =>
        token
            is {
                Kind: TokenKind.Number,
                Fault: NumberFault.None or NumberFault.Negative,
                Mark: UnitKind.None or UnitKind.Count
            };

    private static List<Token> Bare(IReadOnlyList<Token> tokens) =>
        [
            .. tokens.Where(static token =>
                token.Kind is not (TokenKind.Open or TokenKind.Close or TokenKind.Dash or TokenKind.Punctuation)
            ),
        ];
}
