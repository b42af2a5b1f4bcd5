using QualityMonitor.Indicators.Numbers;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Plans;

/// <summary>Changes told by their ends or by a factor: «увеличение с 12 до 15», «рост в 1,5 раза».</summary>
internal static class Steps
{
    /// <summary>
    /// The level that «увеличение с 12 до 15» names; null for another shape, or when the figures go against the word.
    /// </summary>
    public static PlanValue? Target(PlanWords words, IReadOnlyList<Token> tokens, IReadOnlyList<Token> numbers)
    {
        if (words is not { Change: { } kind, UpTo: true, Comparisons.Count: 0 } || numbers is not [var from, var to])
            return null;
        if (
            from.Fault != NumberFault.None
            || to.Fault != NumberFault.None
            || Before(from, tokens)?.IsWord("с", "со", "от") != true
            || Before(to, tokens)?.IsWord("до") != true
        )
            return null;
        if (from.Mark != to.Mark && from.Mark != UnitKind.None)
            return null;

        var grows = kind == ChangeKind.Growth;
        return grows == (to.Value > from.Value) && to.Value != from.Value
            ? new PlanValue.Bound(grows ? Comparison.AtLeast : Comparison.AtMost, to.Amount)
            : null;
    }

    /// <summary>«В 2 раза»; «2 раза в год» is a count.</summary>
    public static bool IsFactor(Token number, IReadOnlyList<Token> tokens) =>
        number.Noun is "раза" or "раз" && Before(number, tokens)?.IsWord("в") == true;

    /// <summary>
    /// «Рост в 1,5 раза» is a growth by 50 %, «снижение в 2 раза» a reduction by 50 %; null where the direction is not
    /// said.
    /// </summary>
    public static PlanValue? Factor(PlanWords words, Comparison comparison, decimal factor)
    {
        if (words.Change is not { } kind || factor <= 1)
            return null;

        var percent = kind == ChangeKind.Growth ? Shares.Times(factor - 1, 100) : 100 - (100 / factor);

        // Cut, not rounded: a third of the former value must satisfy «снижение в 3 раза».
        percent = percent is { } exact ? Math.Round(exact, 4, MidpointRounding.ToZero) : null;
        return percent is { } step ? new PlanValue.Change(kind, comparison, new Amount(step, UnitKind.Percent)) : null;
    }

    private static Token? Before(Token token, IReadOnlyList<Token> tokens)
    {
        for (var index = 1; index < tokens.Count; index++)
        {
            if (ReferenceEquals(tokens[index], token))
                return tokens[index - 1];
        }

        return null;
    }
}
