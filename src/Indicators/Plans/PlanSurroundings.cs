using QualityMonitor.Indicators.Numbers;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Plans;

/// <summary>Where the words of a plan value stand beside its number: one word says different things on either side.</summary>
internal sealed class PlanSurroundings(IReadOnlyList<Token> tokens)
{
    private readonly Token? number = tokens.FirstOrDefault(static token => token.Is(TokenKind.Number));

    public bool HasNumber => number is not null;

    /// <summary>«На уровне 2019»: the figure is a year, and the plan is what that year had.</summary>
    public bool IsLevelOfYear =>
        number is { Mark: UnitKind.None, Value: >= 1990 and <= 2100 } && Before(number)?.Starts("уровн") == true;

    /// <summary>«На 5 %».</summary>
    public bool IsByNumber => number is not null && Before(number)?.IsWord("на") == true;

    public bool IsRightBeforeNumber(Token token) => number is not null && ReferenceEquals(Before(number), token);

    public bool IsBehindNumber(Token token) => number is not null && IndexOf(token) > IndexOf(number);

    /// <summary>«82,6 (рост)» remarks on a figure: it grows to it, not by it.</summary>
    public bool IsRemark(Token token) =>
        IsBehindNumber(token) && Before(token) is { Kind: TokenKind.Open or TokenKind.Dash or TokenKind.Punctuation };

    /// <summary>«На 5 % больше», «выше на 5 %»: the figure is a step and the word its direction, no bound.</summary>
    public bool IsStepWord(Token token) =>
        number is not null
        && token.IsWord("больше", "выше", "меньше", "ниже")
        && Before(number) is { } on
        && on.IsWord("на")
        && (
            ReferenceEquals(Before(token), number)
            || (ReferenceEquals(Before(on), token) && Before(token)?.IsWord("не") != true)
        );

    private int IndexOf(Token token) => tokens.TakeWhile(other => !ReferenceEquals(other, token)).Count();

    private Token? Before(Token token) => IndexOf(token) is > 0 and var at && at < tokens.Count ? tokens[at - 1] : null;
}
