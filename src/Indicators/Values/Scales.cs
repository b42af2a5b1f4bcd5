namespace QualityMonitor.Indicators.Values;

/// <summary>«12 тыс. чел.» is 12 000 people, unless the indicator itself is measured in thousands: then it is 12.</summary>
internal static class Scales
{
    private static readonly (string Stem, decimal Scale)[] Words = [("тыс", 1_000), ("млн", 1_000_000), ("миллион", 1_000_000), ("млрд", 1_000_000_000), ("миллиард", 1_000_000_000)];

    /// <summary>Null for a word that is no such number.</summary>
    public static decimal? Of(Token token) => token.Is(TokenKind.Word) ? Of(token.Text) : null;

    /// <summary>The numbers as the unit counts them.</summary>
    public static List<Token> Apply(List<Token> tokens, Unit unit)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Scale != 1)
                tokens[at] = Applied(tokens[at], unit);
        }

        return tokens;
    }

    private static Token Applied(Token number, Unit unit)
    {
        var own = unit.Text.Split(' ', '.').Select(static word => Of(TextNormalizer.Fold(word))).FirstOrDefault(static scale => scale is not null);
        var value = number.Value * (number.Scale / (own ?? 1));
        var fault = value > NumberReader.Max ? NumberFault.TooLarge : number.Fault;
        return number with { Value = fault == NumberFault.TooLarge ? 0 : value, Fault = fault, Mark = own is null ? number.Mark : UnitKind.Other };
    }

    private static decimal? Of(string word)
    {
        foreach (var (stem, scale) in Words)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal))
                return scale;
        }

        return null;
    }
}
